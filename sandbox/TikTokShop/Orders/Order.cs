using System.Globalization;
using System.Text.Json.Serialization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// An order: what was wanted, which never changes, and its state. A line of n units is n line items on the wire,
/// numbered
/// through the order; they are made when asked for.
/// </summary>
internal sealed class Order : ISaved
{
    public const string Kind = "tiktok.order";
    public const int MaxUnits = 1_024;

    /// <summary>Orders placed by hand are numbered from here, those of the scenario from 1.</summary>
    public const long FirstManualNumber = 500_000_000;

    /// <summary>The orders of each shop are numbered from its own multiple of this.</summary>
    private const long NumbersOfShop = 1_000_000_000;

    private const long FirstId = 576_460_752_303_423_488;
    private const long FirstLineId = 577_000_000_000_000_000;
    private const long FirstParcelId = 1_152_321_000_000_000_000;
    private const long FirstCancelId = 4_035_318_000_000_000_000;
    private const long FirstReturnId = 4_035_418_000_000_000_000;

    private readonly int[] taken;
    private OrderState state;

    public Order(long number, PlannedOrder plan, Buyer buyer, long createdMs, int[] taken, OrderState state)
    {
        Number = number;
        Plan = plan;
        Buyer = buyer;
        CreatedMs = createdMs;
        this.taken = taken;
        this.state = state;
        Id = IdOf(number).ToString(CultureInfo.InvariantCulture);
        Units = plan.Units;
    }

    public long Number { get; }

    public string Id { get; }

    public PlannedOrder Plan { get; }

    public Buyer Buyer { get; }

    public long CreatedMs { get; }

    public int Units { get; }

    /// <summary>Units of each line that came out of the free stock.</summary>
    public IReadOnlyList<int> Taken => taken;

    public OrderState State
    {
        get => Volatile.Read(ref state);
        set => Volatile.Write(ref state, value);
    }

    public bool IsOfScenario => Number % NumbersOfShop < FirstManualNumber;

    public long LineId(int unit) => FirstLineId + (Number * MaxUnits) + unit;

    public long NewParcelId(int position) => FirstParcelId + (Number * 64) + position;

    public long NewReturnId(int position) => FirstReturnId + (Number * 64) + position;

    public long NewCancelId(int position) => FirstCancelId + (Number * 64) + position;

    /// <summary>The unit that a line item identifier names; null when it is none of this order.</summary>
    public int? UnitOf(string lineId) =>
        long.TryParse(lineId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && id - LineId(0) is >= 0 and var unit
        && unit < Units ? (int)unit : null;

    /// <summary>The line that a unit belongs to.</summary>
    public int LineOf(int unit)
    {
        var line = 0;

        while (unit >= Plan.Lines[line].Quantity)
        {
            unit -= Plan.Lines[line].Quantity;
            line++;
        }

        return line;
    }

    /// <summary>The units that are not cancelled.</summary>
    public int[] OpenUnits()
    {
        var now = State;
        return [.. Enumerable.Range(0, Units).Where(unit => now.Fate(unit) >= 0)];
    }

    public void LowerTaken(int line, int by) => taken[line] -= by;

    public void ClearTaken(int line) => taken[line] = 0;

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, new OrderRecord(
        Number, CreatedMs, IsOfScenario ? null : Plan.Buyer, IsOfScenario ? null : [.. Plan.Lines], taken, State)
        {
            Kind = Plan.Kind,
            Days = Plan.Days,
            Replaces = Plan.Replaces,
            NeverPays = Plan.NeverPays,
        });

    /// <summary>The number of an order within all shops.</summary>
    public static long NumberAt(int shop, long position) => (shop * NumbersOfShop) + position;

    public static int ShopOf(long number) => (int)(number / NumbersOfShop);

    public static long NumberOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? (known - FirstId) / 65_536
            : -1;

    /// <summary>Identifiers look random in their last digits, and grow with the number.</summary>
    private static long IdOf(long number) => FirstId + (number * 65_536) + (long)(Dice.Mix((ulong)number) & 0xFFFF);
}

/// <summary>
/// What is kept of an order. One of the scenario is known by its number; of others the wishes are kept too.
/// </summary>
internal sealed record OrderRecord(
    [property: JsonPropertyName("n")] long Number,
    [property: JsonPropertyName("c")] long CreatedMs,
    [property: JsonPropertyName("b")] long? Buyer,
    [property: JsonPropertyName("l")] IReadOnlyList<PlannedLine>? Lines,
    [property: JsonPropertyName("t")] int[] Taken,
    [property: JsonPropertyName("s")] OrderState State)
{
    [JsonPropertyName("k")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PlannedKind Kind { get; init; }

    [JsonPropertyName("d")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Days { get; init; }

    [JsonPropertyName("r")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Replaces { get; init; }

    [JsonPropertyName("z")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeverPays { get; init; }
}
