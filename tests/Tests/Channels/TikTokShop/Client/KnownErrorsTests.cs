using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed class KnownErrorsTests
{
    [Fact]
    public void Every_code_of_the_fact_sheet_is_in_the_table() =>
        KnownErrors.All.Select(error => error.Code).Order().ShouldBe(Facts.Codes());

    [Fact]
    public void Each_code_stands_there_once_with_a_meaning() => KnownErrors.All.ShouldAllBe(
        error => error.IsKnown && ReferenceEquals(KnownErrors.Find(error.Code), error));

    [Fact]
    public void A_code_that_nobody_listed_is_for_a_person_to_read()
    {
        var unknown = KnownErrors.Find(99999999);

        (unknown.IsKnown, unknown.Class, unknown.Traits).ShouldBe((false, ErrorClass.AskSeller, ErrorTraits.None));
    }

    [Theory]
    [InlineData(ErrorClass.RetryNow, "11034023 25001028 36009007")]
    [InlineData(ErrorClass.RetryLater, "11034037 12052371 36009002 36009037 45101004")]
    [InlineData(ErrorClass.AfterRefresh, "105002")]
    [InlineData(ErrorClass.VendorDown, "36009003")]
    [InlineData(
        ErrorClass.Bug,
        "106001 106013 11034002 12019027 12019028 12019087 12052048 12052180 12052533 12052553 21008017 21008025 "
        + "21008106 21008111 21008117 21011028 21011048 21023035 25001014 25001021 25007006 25020005 28001022 "
        + "36009004 36009009 36009010 36009014 36009021 36009022 36009023 36009033")]
    [InlineData(
        ErrorClass.AskSeller,
        "101000 105005 10006402 10007002 11006021 11028006 12052032 12052038 12052050 12052055 12052097 12052260 "
        + "12052393 12052531 12052556 12052901 12052990 21004012 21004015 21011006 21011007 21011020 21011022 "
        + "21011030 21011042 21011043 21011049 21011050 21011051 21011052 21023059 25001003 25001011 25001045 "
        + "25001051 25020009 25020010 36004001 36004004 36004005")]
    public void Each_code_says_what_to_do(ErrorClass whatToDo, string codes) =>
        Where(error => error.Class == whatToDo).ShouldBe(codes);

    [Theory]
    [InlineData(ErrorTraits.NeedsConsent, "101000 105005 36004001 36004004 36004005")]
    [InlineData(ErrorTraits.RateLimited, "36009002 36009037 45101004")]
    [InlineData(ErrorTraits.OutcomeOpen, "36009003 36009007")]
    [InlineData(ErrorTraits.AlreadyShipped, "11006021 21011006 21011020")]
    [InlineData(ErrorTraits.AlreadyEnded, "21011042 21023059 25001011 25001051 25020009 25020010")]
    public void What_else_is_known_of_codes(ErrorTraits trait, string codes) =>
        Where(error => error.Traits.HasFlag(trait)).ShouldBe(codes);

    private static string Where(Func<KnownError, bool> isMeant) =>
        string.Join(' ', KnownErrors.All.Where(isMeant).Select(error => error.Code).Order());
}
