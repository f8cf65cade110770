using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Labels;

/// <summary>How the labels that a channel sells to a shop are printed and handed over.</summary>
internal sealed class LabelSettings : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid ShopId { get; init; }

    public LabelPaper Paper { get; private set; }

    public LabelSize Size { get; private set; }

    public Handover Handover { get; private set; }

    public LabelTerms Terms => new(Paper, Size, Handover);

    public void Set(LabelTerms terms) => (Paper, Size, Handover) = (terms.Paper, terms.Size, terms.Handover);
}
