using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Create;

/// <summary>The number of an order that nobody gave one: short enough to be read out.</summary>
internal static class OrderNumber
{
    // Without the letters that are taken for digits.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    public static string New(DateTimeOffset at)
    {
        var bytes = Ids.New(at).ToByteArray(bigEndian: true);
        return "H-" + string.Concat(bytes[^Length..].Select(own => Letters[own % Letters.Length]));
    }
}
