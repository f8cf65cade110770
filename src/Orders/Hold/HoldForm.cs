using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Hold;

/// <summary>What the form of a hold says beside the reason.</summary>
internal static class HoldForm
{
    private const int Day = 24;

    private static readonly int[] Hours = [1, 4, 24, 72, 168];

    /// <summary>When it may end by itself.</summary>
    public static IReadOnlyList<SelectOption> Ends =>
    [
        new("", OrdersWords.HoldNever),
        .. Hours.Select(hours => new SelectOption(
            hours.ToString(CultureInfo.InvariantCulture),
            hours > Day ? OrdersWords.HoldAfterDays(hours / Day) : OrdersWords.HoldAfter(hours))),
    ];

    /// <summary>Who may look after it.</summary>
    public static async Task<IReadOnlyList<SelectOption>> Owners(IMembers members, CancellationToken ct) =>
        [.. (await members.All(ct)).Select(own => new SelectOption($"{own.Id}", $"{own.Name} ({own.Email})"))];

    /// <summary>What is no number of hours is taken as no end.</summary>
    public static HoldTerms Terms(IFormCollection form, DateTimeOffset now) => new(
        form.Text("owner"),
        int.TryParse(form.Text("until"), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            ? now.AddHours(Math.Min(hours, 1_000_000))
            : null);
}
