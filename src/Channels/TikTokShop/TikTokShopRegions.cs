namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What a shop's region says about its money and its days; TikTok Shop does not tell either.</summary>
internal static class TikTokShopRegions
{
    private static readonly Dictionary<string, (string Currency, string TimeZoneId)> Known = new(StringComparer.Ordinal)
    {
        ["US"] = ("USD", "America/Los_Angeles"),
        ["GB"] = ("GBP", "Europe/London"),
        ["IE"] = ("EUR", "Europe/Dublin"),
        ["DE"] = ("EUR", "Europe/Berlin"),
        ["FR"] = ("EUR", "Europe/Paris"),
        ["ES"] = ("EUR", "Europe/Madrid"),
        ["IT"] = ("EUR", "Europe/Rome"),
        ["MX"] = ("MXN", "America/Mexico_City"),
        ["BR"] = ("BRL", "America/Sao_Paulo"),
        ["JP"] = ("JPY", "Asia/Tokyo"),
        ["ID"] = ("IDR", "Asia/Jakarta"),
        ["MY"] = ("MYR", "Asia/Kuala_Lumpur"),
        ["PH"] = ("PHP", "Asia/Manila"),
        ["SG"] = ("SGD", "Asia/Singapore"),
        ["TH"] = ("THB", "Asia/Bangkok"),
        ["VN"] = ("VND", "Asia/Ho_Chi_Minh"),
    };

    /// <summary>The locale in which texts are asked for, for somebody who reads this language.</summary>
    public static string LocaleOf(string language) => language.Split('-')[0] switch
    {
        "es" => "es-ES",
        "pt" => "pt-BR",
        _ => "en-US",
    };

    public static (string Currency, string TimeZoneId) Of(string? region) =>
        Known.GetValueOrDefault(region ?? "", ("USD", "Etc/UTC"));
}
