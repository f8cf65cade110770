using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Statements;

/// <summary>A statement of a shop, as it was told last.</summary>
internal sealed class ShopStatement : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string Number { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public StatementState State { get; private set; }

    public string? PaymentNumber { get; private set; }

    public string Currency { get; private set; } = "";

    public long SettlementMinor { get; private set; }

    public long? SalesMinor { get; private set; }

    public long? ShippingMinor { get; private set; }

    public long? FeesMinor { get; private set; }

    public long? AdjustmentsMinor { get; private set; }

    public long ReserveMinor { get; private set; }

    /// <summary>What its lines leave unexplained of the settlement.</summary>
    public long DifferenceMinor { get; private set; }

    public int Lines { get; private set; }

    /// <summary>Sums of its lines by kind, as JSON.</summary>
    public string Parts { get; private set; } = "[]";

    public DateTimeOffset ReadAt { get; private set; }

    public static ShopStatement Of(Guid workspaceId, Guid shopId, ToldStatement told, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        Id = Ids.New(at),
        ShopId = shopId,
        Number = told.Number,
    };

    /// <summary>False when it has to be read again.</summary>
    public bool Says(ToldStatement told) =>
        (At, State, PaymentNumber, Currency) == (told.At, told.State, told.PaymentNumber, told.Currency)
        && new ToldSums(SettlementMinor, SalesMinor, ShippingMinor, FeesMinor, AdjustmentsMinor) == told.Sums;

    /// <summary>Takes over what the channel says of it.</summary>
    public void Read(ToldStatement told, IReadOnlyList<ToldTransaction> lines, DateTimeOffset at)
    {
        (At, State, PaymentNumber, Currency) = (told.At, told.State, told.PaymentNumber, told.Currency);
        (SettlementMinor, SalesMinor) = (told.Sums.Settlement, told.Sums.Sales);
        (ShippingMinor, FeesMinor, AdjustmentsMinor) = (told.Sums.Shipping, told.Sums.Fees, told.Sums.Adjustments);
        ReserveMinor = lines.Sum(line => line.Reserve);
        DifferenceMinor = told.Sums.Settlement - lines.Sum(line => line.Settlement);
        Lines = lines.Count;
        Parts = PartsText.Of(PartsText.Sums(lines.SelectMany(line => line.Parts)));
        ReadAt = at;
    }

    public StatementRead Told(string shop, bool isNew) => new(
        ShopId, shop, Number, At, Currency, SettlementMinor, DifferenceMinor, Lines, State, isNew);

    public StatementView View() => new(
        Id, ShopId, Number, At, State, PaymentNumber, InOwn(SettlementMinor), InOwn(SalesMinor), InOwn(ShippingMinor),
        InOwn(FeesMinor), InOwn(AdjustmentsMinor), InOwn(ReserveMinor), InOwn(DifferenceMinor), Lines,
        PartsText.Read(Parts), ReadAt);

    private Money InOwn(long minor) => new(minor, Currency);

    private Money? InOwn(long? minor) => minor is { } amount ? InOwn(amount) : null;
}
