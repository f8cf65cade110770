using System.Text.Json.Serialization;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>How far a parcel has come, in the order of its ordinary way.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UpsParcelStatus>))]
public enum UpsParcelStatus
{
    /// <summary>No parcel has this tracking number.</summary>
    Unknown,

    /// <summary>The label is bought, the carrier has not seen the parcel.</summary>
    LabelCreated,

    /// <summary>Scanned by the driver or at the first facility.</summary>
    PickedUp,

    /// <summary>On its way between facilities.</summary>
    InTransit,

    /// <summary>On the vehicle of its last day.</summary>
    OutForDelivery,

    /// <summary>Handed over.</summary>
    Delivered,

    /// <summary>Delayed or damaged; it may still arrive.</summary>
    Exception,

    /// <summary>Going back to the sender.</summary>
    Returned,

    /// <summary>Lost for good.</summary>
    Lost,

    /// <summary>The label was voided.</summary>
    Voided,
}
