using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Labels;

/// <summary>A person says how the labels that a channel sells to a shop are printed and handed over.</summary>
internal sealed class SetLabelTerms(AppDb db, IEnumerable<ISalesChannel> channels)
{
    public async Task<Result<LabelTermsSet>> Run(Guid shopId, LabelTerms terms, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct)
            is not { } shop)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        var channel = channels.Single(own => own.Key == shop.Channel);

        if (channel.Labels is { } labels && !labels.Papers(shop.Region).Contains(terms.Paper))
        {
            return LabelProblems.PaperNotMade(channel.Name, terms.Paper, shop.Region);
        }

        var told = new LabelTermsSet(shop.Name, terms.Paper, terms.Size, terms.Handover);

        if (await Set(shopId, terms, ct))
        {
            db.Tell(told, shopId, by);
            await work.Commit(ct);
        }

        return told;
    }

    /// <summary>False when it was so already.</summary>
    private async Task<bool> Set(Guid shopId, LabelTerms terms, CancellationToken ct)
    {
        var settings = await db.Set<LabelSettings>().FirstOrDefaultAsync(row => row.ShopId == shopId, ct);

        if ((settings?.Terms ?? LabelTerms.Usual) == terms)
        {
            return false;
        }

        if (settings is null)
        {
            settings = new() { WorkspaceId = db.Scope.Id, ShopId = shopId };
            db.Add(settings);
        }

        settings.Set(terms);
        return true;
    }
}
