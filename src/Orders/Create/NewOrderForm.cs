using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Create;

/// <summary>Reads the form of a new order: amounts and days as people type them.</summary>
internal static class NewOrderForm
{
    public const int ShownLines = 3;
    public const int Lines = 12;

    public static NewOrder Read(IFormCollection form)
    {
        var unread = new List<Problem>();
        return new()
        {
            Number = form.Text("number").Trim(),
            Currency = form.Text("currency").Trim(),
            Shipping = Amount(form.Text("shipping")),
            Tax = Amount(form.Text("tax")),
            Note = form.Text("note").Trim(),
            NotASale = form.Text("notASale") == "true",
            DispatchBy = Day(form.Text("dispatchBy"), unread),
            ShipTo = AddressOf(form),
            Lines = LinesOf(form),
            Unread = unread,
        };
    }

    /// <summary>Where it goes, as it is typed for a new order and to set an old one right.</summary>
    public static ChannelAddress AddressOf(IFormCollection form) => new(
        Part(form, "name") ?? "", Part(form, "line1") ?? "", Part(form, "line2"), Part(form, "city") ?? "",
        Part(form, "state"), Part(form, "postalCode") ?? "", Part(form, "country") ?? "", Part(form, "phone"));

    /// <summary>Lines left empty are passed over; those before the last filled one keep their place.</summary>
    private static List<NewOrderLine> LinesOf(IFormCollection form)
    {
        var lines = Enumerable.Range(1, Lines).Select(at => LineOf(form, at)).ToList();
        var last = lines.FindLastIndex(line => line.Sku.Length > 0);
        return [.. lines.Take(last + 1)];
    }

    private static NewOrderLine LineOf(IFormCollection form, int at)
    {
        var typed = form.Text($"lines.{at}.quantity").Trim();
        return new(
            form.Text(CreateProblems.SkuField(at)).Trim(),
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : null,
            Amount(form.Text($"lines.{at}.price")));
    }

    /// <summary>In the notation of the reader's language; what is no number stays as it was typed.</summary>
    private static string Amount(string typed) =>
        decimal.TryParse(typed, NumberStyles.Number, CultureInfo.CurrentCulture, out var amount)
            ? amount.ToString(CultureInfo.InvariantCulture)
            : typed.Trim();

    /// <summary>To leave on this day: before it ends.</summary>
    private static DateTimeOffset? Day(string typed, List<Problem> unread)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(-1);
        }

        unread.Add(CreateProblems.DayInvalid("dispatchBy", typed));
        return null;
    }

    private static string? Part(IFormCollection form, string part) =>
        form.Text(CreateProblems.AddressField(part)).Trim() is { Length: > 0 } text ? text : null;
}
