using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>The formats of the three languages.</summary>
internal static class FormatsByLanguage
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;
    private const decimal Trillion = 1_000_000_000_000m;

    public static LanguageFormats English { get; } = new()
    {
        DecimalSeparator = ".",
        GroupSeparator = ",",
        Compact = [(Trillion, "T"), (Billion, "B"), (Million, "M"), (Thousand, "K")],
        SpaceAfterSymbol = false,
        CurrencySymbols = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["BRL"] = "R$", ["MXN"] = "MX$", ["CAD"] = "CA$",
            ["AUD"] = "A$", ["NZD"] = "NZ$", ["JPY"] = "¥", ["CNY"] = "CN¥", ["INR"] = "₹", ["KRW"] = "₩",
            ["VND"] = "₫", ["PHP"] = "₱", ["HKD"] = "HK$", ["TWD"] = "NT$", ["ILS"] = "₪",
        },
        Months =
        [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        Morning = "AM",
        Afternoon = "PM",
        Instants = new Dictionary<InstantStyle, string>
        {
            [InstantStyle.DateShort] = "M/d/yy",
            [InstantStyle.DateMedium] = "MMM d, yyyy",
            [InstantStyle.DateLong] = "MMMM d, yyyy",
            [InstantStyle.DateFull] = "dddd, MMMM d, yyyy",
            [InstantStyle.TimeShort] = "h:mm\u00a0tt",
            [InstantStyle.TimeMedium] = "h:mm:ss\u00a0tt",
        },
    };

    // Latin American Spanish: decimal point, and currencies by their code, since "$" names a dozen of them.
    public static LanguageFormats Spanish { get; } = new()
    {
        DecimalSeparator = ".",
        GroupSeparator = ",",
        Compact = [(Trillion, "\u00a0B"), (Million, "\u00a0M"), (Thousand, "\u00a0k")],
        SpaceAfterSymbol = true,
        CurrencySymbols = new Dictionary<string, string>(),
        Months =
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio",
            "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ],
        ShortMonths = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
        Days = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
        Morning = "a.m.",
        Afternoon = "p.m.",
        Instants = new Dictionary<InstantStyle, string>
        {
            [InstantStyle.DateShort] = "d/M/yy",
            [InstantStyle.DateMedium] = "d MMM yyyy",
            [InstantStyle.DateLong] = "d 'de' MMMM 'de' yyyy",
            [InstantStyle.DateFull] = "dddd, d 'de' MMMM 'de' yyyy",
            [InstantStyle.TimeShort] = "h:mm\u00a0tt",
            [InstantStyle.TimeMedium] = "h:mm:ss\u00a0tt",
        },
    };

    public static LanguageFormats Portuguese { get; } = new()
    {
        DecimalSeparator = ",",
        GroupSeparator = ".",
        Compact =
        [
            (Trillion, "\u00a0tri"), (Billion, "\u00a0bi"), (Million, "\u00a0mi"), (Thousand, "\u00a0mil"),
        ],
        SpaceAfterSymbol = true,
        CurrencySymbols = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["USD"] = "US$", ["EUR"] = "€", ["GBP"] = "£", ["BRL"] = "R$", ["MXN"] = "MX$", ["CAD"] = "CA$",
            ["AUD"] = "AU$", ["NZD"] = "NZ$", ["JPY"] = "JP¥", ["CNY"] = "CN¥", ["INR"] = "₹", ["KRW"] = "₩",
            ["VND"] = "₫", ["HKD"] = "HK$", ["TWD"] = "NT$", ["ILS"] = "₪",
        },
        Months =
        [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho",
            "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
        ],
        ShortMonths =
        [
            "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez.",
        ],
        Days =
        [
            "domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
        ],
        Morning = "AM",
        Afternoon = "PM",
        Instants = new Dictionary<InstantStyle, string>
        {
            [InstantStyle.DateShort] = "dd/MM/yy",
            [InstantStyle.DateMedium] = "d 'de' MMM 'de' yyyy",
            [InstantStyle.DateLong] = "d 'de' MMMM 'de' yyyy",
            [InstantStyle.DateFull] = "dddd, d 'de' MMMM 'de' yyyy",
            [InstantStyle.TimeShort] = "HH:mm",
            [InstantStyle.TimeMedium] = "HH:mm:ss",
        },
    };
}
