namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>Result codes of the platform.</summary>
internal static class Codes
{
    public const int Success = 0;
    public const int WrongShop = 101000;
    public const int ExpiredToken = 105002;
    public const int MissingScope = 105005;
    public const int WrongSign = 106001;
    public const int MissingCipher = 106013;
    public const int TooManyRequests = 36009002;
    public const int InternalError = 36009003;
    public const int BadParameter = 36009004;
    public const int UnknownPath = 36009009;
    public const int WrongMethod = 36009010;
    public const int UnknownVersion = 36009014;
    public const int NotJson = 36009022;
    public const int NotMultipart = 36009023;
    public const int WrongAuthCode = 36004004;
    public const int WrongRefreshToken = 36004005;
    public const int ExpiredRefreshToken = 36004001;
    public const int NotYourOrder = 21008111;
    public const int WrongWarehouse = 12052097;
    public const int QuantityOutOfRange = 12052055;
    public const int UnknownSku = 12052556;
    public const int SkuTwice = 12052553;
    public const int UnknownProduct = 12052032;
    public const int CheckFailed = 12052990;
    public const int TooManyResults = 12052180;
    public const int TooManySellerSkus = 12019027;
    public const int TooManySkuIds = 12019087;
    public const int AlreadyShipped = 11006021;
    public const int PackageAlreadyShipped = 21011006;
    public const int OrderCancelled = 21011042;
    public const int NotYourPackage = 21011028;
    public const int WrongTracking = 21011022;
    public const int TrackingNotOfProvider = 21004015;
    public const int SpecialCharacters = 21004012;
    public const int WrongStatus = 10007002;
    public const int NotShippedYet = 21011043;
    public const int AlreadyDelivered = 21011030;
    public const int ChangeWindowOver = 21011049;
    public const int UnknownOrderToCancel = 25007006;
    public const int WrongCancelStatus = 25001003;
    public const int AlreadyInProcess = 25001011;
    public const int UnknownReason = 25001014;
    public const int ShippedBeforeCancel = 25001045;
    public const int OrderOver = 25001051;
    public const int NotYourCancellation = 25020005;
    public const int AlreadyCancelled = 25020009;
    public const int AlreadyApproved = 25020010;
    public const int ReasonNotOfStatus = 25001021;
    public const int LockFailed = 25001028;
    public const int PermissionDenied = 10006402;
    public const int FileTooLarge = 36009021;
    public const int GatewayTimeout = 36009007;
    public const int NotOfAllowList = 36009033;
    public const int WarehouseDisabled = 12052531;
    public const int ListAllWarehouses = 12019028;
    public const int ProductStatusForbids = 12052901;
    public const int PromotionLocksStock = 12052393;
    public const int PromotionLocksPrice = 12052038;
    public const int NotThisShopsProduct = 12052048;
    public const int TooManySkusOfProduct = 12052050;
    public const int TrackingOfNoCarrier = 11028006;
    public const int PendingAfterSale = 21011007;
    public const int NameTheLines = 21011048;
    public const int NotInRegion = 21008106;
    public const int SellerShips = 21008017;
    public const int NoLabelOfSeller = 21008017;
    public const int LabelInWork = 11034037;
    public const int ShipBeforeLabel = 21023035;
    public const int LabelCancelled = 21023059;
    public const int ChangedTooOften = 21011052;
    public const int BadDateRange = 28001022;
    public const int FulfilledByPlatform = 21008025;
    public const int PlatformShipped = 21008117;

    /// <summary>The HTTP status that goes with a code; business refusals are answered with 200.</summary>
    public static int HttpStatus(int code) => code switch
    {
        ExpiredToken or WrongSign => 401,
        MissingScope or NotOfAllowList => 403,
        BadParameter or MissingCipher or NotJson or NotMultipart or FileTooLarge => 400,
        UnknownPath or UnknownVersion => 404,
        WrongMethod => 405,
        TooManyRequests => 429,
        InternalError => 500,
        GatewayTimeout => 504,
        _ => 200,
    };
}
