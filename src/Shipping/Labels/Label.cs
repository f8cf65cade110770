using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Labels;

/// <summary>
/// One attempt of a parcel to get a label. A parcel has at most one that is not given up; after a void it gets another.
/// </summary>
internal sealed partial class Label : IInWorkspace
{
    private const string SuffixMark = "-";
    private const int MaxReferenceCharacters = 35;

    private Label()
    {
    }

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid ParcelId { get; private set; }

    /// <summary>1 for the parcel's first label.</summary>
    public int Sequence { get; private set; }

    /// <summary>What the carrier knows it by; unique among all labels of the workspace.</summary>
    public string Reference { get; private set; } = "";

    public LabelStatus Status { get; private set; } = LabelLifecycle.Start;

    /// <summary>The address as it was when the label was asked for.</summary>
    public Address ShipTo { get; private set; } = null!;

    public int WeightGrams { get; private set; }

    public DateTimeOffset? DispatchBy { get; private set; }

    public DateTimeOffset? DeliverBy { get; private set; }

    public ActorKind AskedByKind { get; private set; }

    public string AskedByName { get; private set; } = "";

    public Guid? AskedByUserId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public string? Carrier { get; private set; }

    public string? ServiceCode { get; private set; }

    public string? Service { get; private set; }

    /// <summary>The quote, until the carrier states what it charged.</summary>
    public long? CostMinor { get; private set; }

    public string? Currency { get; private set; }

    public long? SavingMinor { get; private set; }

    public Reason? Why { get; private set; }

    public string? WhyText { get; private set; }

    public IReadOnlyList<RateAlternative> Alternatives { get; private set; } = [];

    /// <summary>
    /// Set and committed before the carrier is asked to sell, cleared by a certain answer. While it stands the label
    /// may have been paid: it must be looked for before it is bought again.
    /// </summary>
    public DateTimeOffset? BuyingAt { get; private set; }

    public DateTimeOffset? BoughtAt { get; private set; }

    public string? TrackingNumber { get; private set; }

    public string? ShipmentNumber { get; private set; }

    /// <summary>The parcel does not want it any more: it was stopped or is given back.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    public DateTimeOffset? VoidedAt { get; private set; }

    public Problem? Trouble { get; private set; }

    public string? TroubleCode { get; private set; }

    /// <summary>The failure was told; it is told once until the label is bought or asked for again.</summary>
    public bool FailureTold { get; private set; }

    /// <summary>The parcel is under way: its scans are asked for.</summary>
    public bool Following { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public Actor AskedBy => new(AskedByKind, AskedByName, AskedByUserId);

    public Money? Cost => CostMinor is { } minor && Currency is { } currency ? new Money(minor, currency) : null;

    public static Label Ask(Guid workspaceId, ParcelToShip parcel, int sequence, Actor by, DateTimeOffset at)
    {
        var reference = sequence == 1 ? parcel.Reference : $"{parcel.Reference}{SuffixMark}{sequence}";

        if (reference.Length is 0 or > MaxReferenceCharacters)
        {
            throw new ArgumentException($"'{reference}' does not fit the carrier's reference.", nameof(parcel));
        }

        var label = new Label
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            ParcelId = parcel.ParcelId,
            Sequence = sequence,
            Reference = reference,
        };

        label.Take(parcel, by, at);
        return label;
    }

    /// <summary>Asks again for a label that failed, with what is true now.</summary>
    public Problem? AskAgain(ParcelToShip parcel, Actor by, DateTimeOffset at)
    {
        if (Move(LabelStatus.Queued) is { } refusal)
        {
            return refusal;
        }

        Take(parcel, by, at);
        return null;
    }

    /// <summary>Queues a label that failed for want of a carrier account.</summary>
    public Problem? Requeue()
    {
        if (Move(LabelStatus.Queued) is { } refusal)
        {
            return refusal;
        }

        Forget();
        return null;
    }

    public Problem? Bought(Purchase purchase, DateTimeOffset at)
    {
        var wanted = GivenUpAt is null;

        if (Move(wanted ? LabelStatus.Bought : LabelStatus.Voiding) is { } refusal)
        {
            return refusal;
        }

        Carrier = purchase.Carrier ?? Carrier;
        TrackingNumber = purchase.TrackingNumber;
        ShipmentNumber = purchase.ShipmentNumber;
        CostMinor = purchase.Cost?.Minor ?? CostMinor;
        Currency = purchase.Cost?.Currency ?? Currency;
        BuyingAt = null;
        BoughtAt = at;
        CheckedAt = at;
        Following = wanted && !IsOfChannel;
        Forget();
        return null;
    }

    /// <summary>It goes on trying; what is wrong can be seen meanwhile.</summary>
    public void Struggle(Problem trouble) => (Trouble, TroubleCode) = (trouble, trouble.Code);

    public Problem? Fail(Problem trouble)
    {
        if (Move(LabelStatus.Failed) is { } refusal)
        {
            return refusal;
        }

        Struggle(trouble);
        return null;
    }

    /// <summary>True the first time: the failure is to be told.</summary>
    public bool TellsFailure()
    {
        var first = !FailureTold;
        FailureTold = true;
        return first;
    }

    /// <summary>The parcel does not want it any more. Returns false when it was given up before.</summary>
    public bool GiveUp(DateTimeOffset at)
    {
        if (GivenUpAt is not null)
        {
            return false;
        }

        GivenUpAt = at;
        Following = false;

        if (Status == LabelStatus.Queued)
        {
            Move(LabelStatus.Failed);
            Struggle(ShippingProblems.Stopped());
        }
        else if (Status == LabelStatus.Bought)
        {
            Move(LabelStatus.Voiding);
        }

        return true;
    }

    public Problem? Voided(DateTimeOffset at)
    {
        if (Move(LabelStatus.Voided) is { } refusal)
        {
            return refusal;
        }

        VoidedAt = at;
        Forget();
        return null;
    }

    /// <summary>The carrier keeps the money; it can be seen why.</summary>
    public Problem? NotVoided(Problem trouble)
    {
        if (Move(LabelStatus.Bought) is { } refusal)
        {
            return refusal;
        }

        Struggle(trouble);
        return null;
    }

    public void Checked(DateTimeOffset at, bool follow) => (CheckedAt, Following) = (at, follow);

    private void Take(ParcelToShip parcel, Actor by, DateTimeOffset at)
    {
        ShipTo = parcel.ShipTo;
        (ShopId, ChannelOrder, ChannelPackage) =
            (parcel.OfChannel?.ShopId, parcel.OfChannel?.OrderNumber, parcel.OfChannel?.PackageId);
        WeightGrams = parcel.WeightGrams;
        DispatchBy = parcel.DispatchBy;
        DeliverBy = parcel.DeliverBy;
        (AskedByKind, AskedByName, AskedByUserId) = (by.Kind, by.Name, by.UserId);
        AskedAt = at;
        Forget();
    }

    private void Forget() => (Trouble, TroubleCode, FailureTold) = (null, null, false);

    private Problem? Move(LabelStatus to)
    {
        if (!LabelLifecycle.Allows(Status, to))
        {
            return ShippingProblems.LabelCannotMove(Status.ToString(), to.ToString());
        }

        Status = to;
        return null;
    }
}
