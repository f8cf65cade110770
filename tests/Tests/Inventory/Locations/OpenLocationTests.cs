using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Locations;

public class OpenLocationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_location_is_opened_and_asked_at_its_turn(string database)
    {
        await using var seller = await Seller.On(database);

        (await seller.Open("west", priority: 3)).Ok.ShouldBeTrue();
        (await seller.Open("early", priority: 0)).Value.ShouldBe(new LocationOpened("early", "early", 0, true));

        (await seller.Do<ILocations, IReadOnlyList<StockLocation>>(places => places.Open(Ct)))
            .Select(place => (place.Code, place.Name))
            .ShouldBe([("early", "early"), ("main", "Main location"), ("west", "west")]);
        (await seller.Facts(nameof(LocationOpened))).Count.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_has_its_main_location_alone(string database)
    {
        await using var seller = await Seller.On(database);
        await seller.Open("west");

        (await seller.Do<ILocations, IReadOnlyList<StockLocation>>(
            places => places.Open(Ct), Ids.New(TestClock.Start.AddSeconds(1))))
            .ShouldHaveSingleItem().Code.ShouldBe("main");
    }

    [Theory]
    [InlineData("", "West", "", 0, "inventory.location_code_invalid")]
    [InlineData("West", "West", "", 0, "inventory.location_code_invalid")]
    [InlineData("west", " ", "", 0, "inventory.location_name_invalid")]
    [InlineData("west", "West", "long", 0, "inventory.location_address_too_long")]
    [InlineData("west", "West", "", 1_000, "inventory.location_priority_out_of_range")]
    [InlineData("main", "West", "", 0, "inventory.location_exists")]
    public async Task What_is_no_location_is_refused(
        string code, string name, string address, int priority, string refusal)
    {
        await using var seller = await Seller.On("sqlite");
        var figures = new LocationFigures(
            name, address == "long" ? new string('a', 301) : address, priority, Sells: true);

        (await seller.Do<OpenLocation, Result<LocationOpened>>(open => open.Run(code, figures, Seller.Ana, Ct)))
            .Problem!.Code.ShouldBe(refusal);
    }

    [Fact]
    public async Task There_is_an_end_to_locations()
    {
        await using var seller = await Seller.On("sqlite");

        for (var i = 1; i < LocationProblems.MaxLocations; i++)
        {
            (await seller.Open($"l-{i}")).Ok.ShouldBeTrue();
        }

        (await seller.Open("one-more")).Problem!.Code.ShouldBe("inventory.too_many_locations");
    }
}
