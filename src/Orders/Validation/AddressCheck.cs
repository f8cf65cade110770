using System.Text.RegularExpressions;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Validation;

/// <summary>Whether a parcel can find its way by an address. Pure.</summary>
internal static partial class AddressCheck
{
    /// <summary>
    /// What is wrong with where the order goes; null when nothing is. A channel that sells the label hides parts of the
    /// address, and prints it itself.
    /// </summary>
    public static Problem? Of(Order order) =>
        order.HasLabelOfChannel ? null : Of(order.Number, order.Address, order.IsByHand);

    /// <param name="byHand">It is corrected here; else the channel keeps it.</param>
    public static Problem? Of(string number, ChannelAddress? to, bool byHand)
    {
        if (to is null)
        {
            return OrderProblems.NoAddress(number);
        }

        (string Part, string? Value)[] parts =
        [
            ("name", to.Name), ("street", to.Line1), ("city", to.City), ("country", to.Country),
            ("postal_code", NeedsPostalCode(to) ? to.PostalCode : "-"),
            ("state", NeedsState(to.Country) ? to.State : "-"),
        ];

        return parts.FirstOrDefault(own => string.IsNullOrWhiteSpace(own.Value)) is { Part: { } missing }
            ? CheckProblems.AddressIncomplete(number, missing, byHand)
            : IsPostalCode(to.Country, to.PostalCode)
                ? null
                : CheckProblems.PostalCodeWrong(number, to.PostalCode, byHand);
    }

    /// <summary>It is about where an order goes: what this check found.</summary>
    public static bool IsOf(Reason? trouble) =>
        trouble?.Code is "orders.address_incomplete" or "orders.postal_code_wrong";

    /// <summary>Carriers find no way there without the state or the province.</summary>
    public static bool NeedsState(string country) => country is "US" or "CA";

    /// <summary>Whether it has the form of that country's codes; where none is known, every text has.</summary>
    public static bool IsPostalCode(string country, string code) => country != "US" || ZipCode().IsMatch(code.Trim());

    // Some places have no postal codes at all.
    private static bool NeedsPostalCode(ChannelAddress to) => to.Country is "US" or "GB" or "CA" or "DE" or "FR" or "ES"
        or "IT" or "MX" or "BR";

    [GeneratedRegex(@"^\d{5}(-?\d{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ZipCode();
}
