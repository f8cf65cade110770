using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Labels;

/// <summary>The shop whose labels this request is about.</summary>
internal sealed class ShownLabelTerms(AppDb db, ChannelLabels labels, IEnumerable<ISalesChannel> channels)
{
    public string Shop { get; private set; } = "";

    public LabelTerms Terms { get; private set; } = LabelTerms.Usual;

    /// <summary>What its labels can be printed as.</summary>
    public IReadOnlyList<LabelPaper> Papers { get; private set; } = [];

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, CancellationToken ct)
    {
        if (await db.Set<ShopConnection>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected, ct)
            is not { } shop)
        {
            return false;
        }

        (Shop, Terms) = (shop.Name, await labels.Terms(shopId, ct));
        Papers = channels.Single(own => own.Key == shop.Channel).Labels?.Papers(shop.Region)
            ?? Enum.GetValues<LabelPaper>();
        return true;
    }
}
