using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Shipping.Labels;

/// <summary>The bytes of a bought label, apart from its row: lists of labels never load them.</summary>
internal sealed class LabelImage : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid LabelId { get; init; }

    public byte[] Content { get; init; } = [];

    public string MediaType { get; init; } = "";
}
