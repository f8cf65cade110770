using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class SetOwnLimitsTests
{
    private static readonly LimitsWish Strict = new(1.25m, 0.5m, 95);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task They_are_kept_and_told_with_who_set_them_and_the_same_again_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database);

        (await Set(seller, Strict)).Value.ShouldBe(new RateLimits(1.25m, 0.5m, 95));
        (await Set(seller, Strict)).Ok.ShouldBeTrue();
        (await Set(seller, Strict with { SellerFaultPercent = 1 })).Ok.ShouldBeTrue();

        var told = await seller.Facts(nameof(OwnLimitsSet));
        told.Select(fact => fact.Body<OwnLimitsSet>()).ShouldBe([new(1.25m, 0.5m, 95), new(1.25m, 1, 95)]);
        told.ShouldAllBe(fact => fact.By == Seller.Ana && fact.SubjectId == seller.Shop.Id);
        (await Rows(seller)).ShouldHaveSingleItem().Limits.ShouldBe(new RateLimits(1.25m, 1, 95));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_unknown_shop_and_a_lax_limit_are_refused_and_leave_nothing(string database)
    {
        await using var seller = await Seller.On(database);

        (await Set(seller, Strict, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await Set(seller, Strict with { LateDispatchPercent = 5 })).Problem!.Code
            .ShouldBe("orders.own_limit_out_of_range");
        (await seller.Facts(nameof(OwnLimitsSet))).ShouldBeEmpty();
        (await Rows(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_does_not_see_them(string database)
    {
        await using var seller = await Seller.On(database);
        await Set(seller, Strict);

        (await seller.World.Db(
            db => db.Set<OwnLimitRow>().AsNoTracking().ToListAsync(Ct), Ids.New(TestClock.Start))).ShouldBeEmpty();
    }

    private static Task<Result<RateLimits>> Set(Seller seller, LimitsWish wish, Guid? shop = null) =>
        seller.Do<SetOwnLimits, Result<RateLimits>>(set => set.Run(shop ?? seller.Shop.Id, wish, Seller.Ana, Ct));

    private static Task<List<OwnLimitRow>> Rows(Seller seller) =>
        seller.World.Db(db => db.Set<OwnLimitRow>().AsNoTracking().ToListAsync(Ct));
}
