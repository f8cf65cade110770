using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Print;

/// <summary>An address as it is written on paper and copied: a line each.</summary>
internal static class AddressText
{
    public static string Of(ChannelAddress to)
    {
        var town = string.Join(", ", new[] { to.City, to.State }.Where(part => !string.IsNullOrWhiteSpace(part)));
        string?[] lines = [to.Name, to.Line1, to.Line2, $"{town} {to.PostalCode}".Trim(), to.Country];
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
    }
}
