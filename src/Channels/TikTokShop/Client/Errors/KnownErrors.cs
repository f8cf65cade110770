namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Every code that is known, with what to do about it. Only the code counts: messages differ, and the status is often
/// 200. Source: fact sheet 1.2, 3.1, 3.3, 4.6 and 7.
/// </summary>
public static class KnownErrors
{
    private static readonly Dictionary<long, KnownError> ByCode;

    static KnownErrors()
    {
        All =
        [
            .. CommonErrors.All, .. ConsentErrors.All, .. ProductErrors.All, .. ShippingErrors.All,
            .. AftersaleErrors.All,
        ];
        ByCode = All.ToDictionary(error => error.Code);
    }

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<KnownError> All { get; }

    /// <summary>What the code means; one that is not known is for a person to read.</summary>
    public static KnownError Find(long code) =>
        ByCode.GetValueOrDefault(code) ?? new(code, ErrorClass.AskSeller, "");
}
