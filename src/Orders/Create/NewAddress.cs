using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform.Places;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Create;

/// <summary>An address as somebody enters it: what is wrong with it, field by field, and how it is kept.</summary>
internal static class NewAddress
{
    /// <param name="taken">It is another order's: what else it lacks is found before it ships.</param>
    public static IEnumerable<Problem> Faults(ChannelAddress to, bool taken)
    {
        var country = Plain(to).Country;
        var isPlace = taken ? country.Length == 2 && country.All(char.IsAsciiLetter) : Countries.Has(country);
        var needsState = !taken && AddressCheck.NeedsState(country);

        foreach (var (part, text) in AddressParts.In(to))
        {
            if ((AddressParts.IsNeeded(part) || (part == "state" && needsState)) && string.IsNullOrWhiteSpace(text))
            {
                yield return CreateProblems.AddressMissing(part);
            }
            else if (text?.Length > CreateProblems.MaxTextLength)
            {
                yield return CreateProblems.TextTooLong(
                    CreateProblems.AddressField(part), CreateProblems.MaxTextLength);
            }
        }

        if (country.Length > 0 && !isPlace)
        {
            yield return CreateProblems.CountryInvalid(to.Country);
        }

        if (!taken && to.PostalCode.Length > 0 && !AddressCheck.IsPostalCode(country, to.PostalCode))
        {
            yield return CreateProblems.PostalCodeInvalid(to.PostalCode);
        }
    }

    /// <summary>As it is kept.</summary>
    public static ChannelAddress Plain(ChannelAddress to) => to with { Country = to.Country.ToUpperInvariant() };
}
