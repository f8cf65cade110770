using System.Text.RegularExpressions;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Validation;

/// <summary>Whether a parcel can find its way by an address. Pure.</summary>
internal static partial class AddressCheck
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static Problem? Of(string number, ChannelAddress? to)
    {
        if (to is null)
        {
            return OrderProblems.NoAddress(number);
        }

        (string Part, string? Value)[] parts =
        [
            ("name", to.Name), ("street", to.Line1), ("city", to.City), ("country", to.Country),
            ("postal_code", NeedsPostalCode(to) ? to.PostalCode : "-"), ("state", NeedsState(to) ? to.State : "-"),
        ];

        return parts.FirstOrDefault(own => string.IsNullOrWhiteSpace(own.Value)) is { Part: { } missing }
            ? CheckProblems.AddressIncomplete(number, missing)
            : to.Country == "US" && !ZipCode().IsMatch(to.PostalCode.Trim())
                ? CheckProblems.PostalCodeWrong(number, to.PostalCode)
                : null;
    }

    // Some places have no postal codes at all.
    private static bool NeedsPostalCode(ChannelAddress to) => to.Country is "US" or "GB" or "CA" or "DE" or "FR" or "ES"
        or "IT" or "MX" or "BR";

    private static bool NeedsState(ChannelAddress to) => to.Country is "US" or "CA";

    [GeneratedRegex(@"^\d{5}(-?\d{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ZipCode();
}
