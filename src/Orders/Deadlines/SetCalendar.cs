using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>
/// A person sets when a shop works. The deadlines of its open orders are reckoned anew right after, where the channel
/// states none.
/// </summary>
internal sealed class SetCalendar(AppDb db, IChannels channels, ShopCalendars calendars, IJobQueue jobs)
{
    public async Task<Result<CalendarRules>> Run(Guid shopId, CalendarWish wish, Actor by, CancellationToken ct)
    {
        if ((await channels.Shop(shopId, ct)).Refused(out var unknown, out var shop))
        {
            return unknown;
        }

        if (CalendarRules.Read(wish).Refused(out var problem, out var rules))
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var kept = await db.Set<ShopCalendar>().FirstOrDefaultAsync(own => own.ShopId == shopId, ct);

        if ((kept?.Rules() ?? calendars.Usual(shop)).ToFact() == rules.ToFact())
        {
            return rules;
        }

        if (kept is null)
        {
            db.Add(ShopCalendar.Of(db.Scope.Id, shopId, rules));
        }
        else
        {
            kept.Set(rules);
        }

        db.Tell(rules.ToFact(), shopId, by);
        await jobs.Enqueue([ReckonDeadlines.New(shopId)], ct);
        await work.Commit(ct);
        return rules;
    }
}
