using System.Globalization;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// Distance classes between postal codes of the United States: 2 (near) to 8 (coast to coast), 9 for Alaska, Hawaii and
/// Puerto Rico. A rough map: each first digit has a centre in miles, the next two digits a place around it.
/// </summary>
internal static class UpsZones
{
    public const int Nearest = 2;
    public const int Remote = 9;

    private static readonly (int East, int North)[] Centres =
    [
        (2_650, 1_150), (2_500, 1_000), (2_400, 750), (2_200, 350), (2_050, 850),
        (1_450, 1_150), (1_600, 800), (1_450, 350), (700, 850), (150, 800),
    ];

    // The miles up to which a zone reaches, from zone 2 on.
    private static readonly int[] Reach = [150, 300, 600, 1_000, 1_400, 1_800];

    private static readonly string[] States =
    [
        "CT MA ME NH NJ NY PR RI VI VT AE", "DE NY PA", "DC MD NC SC VA WV", "AL FL GA MS TN AA", "IN KY MI OH",
        "IA MN MT ND SD WI", "IL KS MO NE", "AR LA OK TX", "AZ CO ID NM NV TX UT WY", "AK AS CA GU HI MP OR WA AP",
    ];

    public static int Of(string fromPostalCode, string toPostalCode)
    {
        if (IsRemote(fromPostalCode) || IsRemote(toPostalCode))
        {
            return Remote;
        }

        var from = Place(fromPostalCode);
        var to = Place(toPostalCode);
        long east = from.East - to.East, north = from.North - to.North;
        var squared = (east * east) + (north * north);
        var zone = Nearest;

        foreach (long miles in Reach)
        {
            if (squared <= miles * miles)
            {
                break;
            }

            zone++;
        }

        return zone;
    }

    /// <summary>Whether the first digit of the postal code belongs to the state.</summary>
    public static bool Matches(string postalCode, string state) =>
        States[postalCode[0] - '0'].Split(' ').Contains(state, StringComparer.Ordinal);

    private static (int East, int North) Place(string postalCode)
    {
        var (east, north) = Centres[postalCode[0] - '0'];
        var inner = int.Parse(postalCode.AsSpan(1, 2), CultureInfo.InvariantCulture);
        return (east + ((inner % 10 * 40) - 180), north + ((inner / 10 * 40) - 180));
    }

    private static bool IsRemote(string postalCode) =>
        postalCode[..3] is "006" or "007" or "008" or "009" or "967" or "968"
            or "995" or "996" or "997" or "998" or "999";
}
