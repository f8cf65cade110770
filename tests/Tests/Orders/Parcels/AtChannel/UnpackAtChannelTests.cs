using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels.AtChannel;

/// <summary>Orders that share a package of their channel are taken out of it by the channel.</summary>
public sealed class UnpackAtChannelTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Of_two_each_goes_alone_again(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (first, second) = (await seller.InPackage(), await seller.InPackage());
        (await seller.Combine(first, second)).Problem.ShouldBeNull();

        (await seller.Unpack(second)).Problem.ShouldBeNull();

        seller.Packages.Done[^1].ShouldBe($"uncombine {second.Told.ExternalId}");
        ((await first.Row()).InParcels, (await second.Row()).InParcels).ShouldBe((false, false));
        ((await first.Row()).PackageId, (await second.Row()).PackageId).ShouldBe(("p1", "p3"));
        (await first.Story())[^1].ShouldBe(nameof(OrderUnpacked));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_three_the_others_stay_together(string database)
    {
        await using var seller = await PackageWalk.Shop(database);
        var (first, second, third) = (await seller.InPackage(), await seller.InPackage(), await seller.InPackage());
        (await seller.Combine(first, second, third)).Problem.ShouldBeNull();

        (await seller.Unpack(first)).Problem.ShouldBeNull();

        (await first.Row()).InParcels.ShouldBeFalse();
        var parcel = (await seller.Parcels(second)).ShouldHaveSingleItem();
        (parcel.PackageId, (await seller.Parcels(third))[0].Id).ShouldBe(("p1", parcel.Id));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_dies_between_the_call_and_the_commit_takes_it_out_once()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var (first, second) = (await seller.InPackage(), await seller.InPackage());
        (await seller.Combine(first, second)).Problem.ShouldBeNull();
        seller.Packages.AfterDone = () => throw new InvalidOperationException("The process is gone.");

        await Should.ThrowAsync<InvalidOperationException>(() => seller.Unpack(second));
        (await second.Row()).InParcels.ShouldBeTrue();
        seller.Packages.AfterDone = () => { };
        (await seller.Unpack(second)).Problem.ShouldBeNull();

        seller.Packages.Done.Count.ShouldBe(2);
        (await second.Row()).InParcels.ShouldBeFalse();
        (await seller.Unpack(second)).Problem!.Code.ShouldBe("orders.not_packed");
    }

    [Fact]
    public async Task A_split_stays_and_what_the_channel_refuses_too()
    {
        await using var seller = await PackageWalk.Shop("sqlite");
        var (split, first, second) = (await seller.InPackage(), await seller.InPackage(), await seller.InPackage());
        (await seller.Split(split, PackageWalk.InTwo)).Problem.ShouldBeNull();
        (await seller.Combine(first, second)).Problem.ShouldBeNull();

        (await seller.Unpack(split)).Problem!.Code.ShouldBe("orders.split_stays");
        seller.Packages.Refuses = new("channels.package_shipped", ProblemKind.Conflict, "It has left.");
        (await seller.Unpack(first)).Problem!.Code.ShouldBe("channels.package_shipped");

        ((await split.Row()).InParcels, (await first.Row()).InParcels).ShouldBe((true, true));
        (await seller.Ship(first)).Problem.ShouldBeNull();
        (await seller.Unpack(first)).Problem!.Code.ShouldBe("orders.cannot_pack");
    }
}
