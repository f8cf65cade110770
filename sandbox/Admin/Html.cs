using System.Globalization;
using System.Text.Encodings.Web;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The pieces that pages are put together from; every text is encoded here.</summary>
internal static class Html
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-US");

    public static string E(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    public static string N(long number) => number.ToString("N0", Culture);

    public static string Money(long minor, string currency) => $"{(minor / 100m).ToString("N2", Culture)} {currency}";

    public static string Fact(string name, string value) => $"<div><dt>{E(name)}</dt><dd>{E(value)}</dd></div>";

    public static string Option(string value, string text, bool isChosen = false) =>
        $"<option value=\"{E(value)}\"{(isChosen ? " selected" : "")}>{E(text)}</option>";

    /// <summary>A labelled number; the control call gets it as a number.</summary>
    public static string Number(string label, string name, string value, string limits = "min=\"0\"") =>
        $"<label>{E(label)} <input name=\"n:{name}\" type=\"number\" step=\"any\" {limits} "
        + $"value=\"{E(value)}\"></label>";

    public static string Text(string label, string name, string value = "", string placeholder = "") =>
        $"<label>{E(label)} <input name=\"{name}\" value=\"{E(value)}\" placeholder=\"{E(placeholder)}\" "
        + "autocomplete=\"off\"></label>";

    /// <summary>A labelled tick; unticked it is told as false.</summary>
    public static string Tick(string label, string name, bool isOn) =>
        $"<label>{E(label)} <input name=\"b:{name}\" type=\"checkbox\" value=\"true\""
        + $"{(isOn ? " checked" : "")}></label>"
        + $"<input type=\"hidden\" name=\"f:{name}\" value=\"false\">";

    public static string Select(string label, string name, IEnumerable<(string Value, string Text)> options) =>
        $"<label>{E(label)} <select name=\"{name}\">"
        + string.Concat(options.Select(option => Option(option.Value, option.Text))) + "</select></label>";

    /// <summary>A form that makes a control call and comes back to the page.</summary>
    public static string Form(string call, string back, string content, string wrap = "", string css = "card") =>
        $"<form class=\"{css}\" method=\"post\" action=\"/admin/do/{E(call)}\">"
        + $"<input type=\"hidden\" name=\"_back\" value=\"{E(back)}\">"
        + $"<input type=\"hidden\" name=\"_wrap\" value=\"{E(wrap)}\">{content}</form>";

    /// <summary>A button that makes a control call by itself.</summary>
    public static string Button(string call, string back, string text, string label = "", string css = "") =>
        Form(
            call, back,
            $"<button class=\"{css}\"{(label.Length > 0 ? $" aria-label=\"{E(label)}\"" : "")}>{E(text)}</button>",
            css: "");

    public static string Table(string id, string label, string heads, IEnumerable<string> rows, string empty)
    {
        var body = string.Concat(rows);
        var shown = body.Length > 0 ? body : $"<tr><td colspan=\"12\" class=\"muted\">{E(empty)}</td></tr>";
        return $"<div class=\"scroll\" role=\"group\" aria-label=\"{E(label)}\" tabindex=\"0\"><table>"
            + $"<thead><tr>{heads}</tr></thead><tbody id=\"{id}\" data-live>{shown}</tbody></table></div>";
    }

    public static string Head(params string[] names) => string.Concat(names.Select(name => name.StartsWith('#')
        ? $"<th scope=\"col\" class=\"number\">{E(name[1..])}</th>"
        : $"<th scope=\"col\">{(name.Length > 0 ? E(name) : "<span class=\"hidden\">Actions</span>")}</th>"));

    public static string Cell(string? text) => $"<td>{E(text)}</td>";

    public static string NumberCell(string text) => $"<td class=\"number\">{E(text)}</td>";

    public static string Words(string wire) => wire.Replace('_', ' ');
}
