using System.Globalization;

namespace CreatorFlow.Platform.Words;

/// <summary>A language the product speaks.</summary>
public sealed class Language
{
    private readonly CurrencyFormats currencies;

    internal Language(string code, string ownName, string htmlLang, CultureInfo culture, LanguageFormats formats)
    {
        (Code, OwnName, HtmlLang, Culture, Formats) = (code, ownName, htmlLang, culture, formats);
        Plurals = code.Split('-')[0];
        currencies = new CurrencyFormats(formats, culture.NumberFormat);
    }

    /// <summary>The name of its file of texts and its value in settings and addresses: en, es, pt-BR.</summary>
    public string Code { get; }

    /// <summary>What its speakers call it.</summary>
    public string OwnName { get; }

    /// <summary>
    /// The value of the lang attribute of a page, and the locale with which scripts on the page format, so that
    /// numbers written by the server and by the browser look alike.
    /// </summary>
    public string HtmlLang { get; }

    /// <summary>Its culture, with the formats for numbers and dates that the messages use.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Its place among <see cref="Languages.All"/>.</summary>
    internal int Index { get; init; }

    /// <summary>What decides its plurals: en, es, pt.</summary>
    internal string Plurals { get; }

    internal LanguageFormats Formats { get; }

    /// <summary>An amount with the sign of its currency, such as "$1,234.50"; the spaces in it do not break.</summary>
    public string Format(Money amount) => amount.Major.ToString("C", currencies.Of(amount.Currency));

    internal NumberFormatInfo CurrencyFormat(string currency) => currencies.Of(currency);

    /// <inheritdoc />
    public override string ToString() => Code;
}
