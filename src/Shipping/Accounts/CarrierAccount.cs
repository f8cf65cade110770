using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>A workspace's account at a carrier. One for each carrier.</summary>
internal sealed class CarrierAccount : IInWorkspace
{
    private CarrierAccount()
    {
    }

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public string Carrier { get; private set; } = "";

    /// <summary>What is shown of it.</summary>
    public string AccountNumber { get; private set; } = "";

    /// <summary>Everything that a call needs, encrypted.</summary>
    public string SealedCredentials { get; private set; } = "";

    public Address ShipFrom { get; private set; } = null!;

    public LabelFormat Format { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedByName { get; private set; } = "";

    /// <summary>Why its calls fail, while they do.</summary>
    public string? FailingCode { get; private set; }

    public static CarrierAccount Open(Guid workspaceId, string carrier, DateTimeOffset at) =>
        new() { WorkspaceId = workspaceId, Id = Ids.New(at), Carrier = carrier };

    public void Set(AcceptedAccount accepted, string sealedCredentials, Actor by, DateTimeOffset at)
    {
        AccountNumber = accepted.AccountNumber;
        SealedCredentials = sealedCredentials;
        ShipFrom = accepted.ShipFrom;
        Format = accepted.Format;
        ChangedAt = at;
        ChangedByName = by.Name;
        FailingCode = null;
    }
}
