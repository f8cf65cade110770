using CreatorFlow.Sandbox.TikTokShop.Paging;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Paging;

public class PagedListingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_hold_everything_once_and_tell_how_many_there_are(bool ascending)
    {
        var listing = Filled();
        var seen = new List<long>();
        var slice = new Slice(ByUpdate: false, ascending, Size: 7, After: null) { FromMs = 10, UntilMs = 90 };

        while (true)
        {
            var page = listing.Find(slice);
            page.Total.ShouldBe(80);
            seen.AddRange(page.Ids);

            if (page.Next is not { } next)
            {
                break;
            }

            slice = slice with { After = next };
        }

        var all = Enumerable.Range(10, 80).Select(number => (long)number);
        seen.ShouldBe(ascending ? all : all.Reverse());
    }

    [Fact]
    public void A_status_and_other_filters_narrow_what_is_listed()
    {
        var listing = Filled();
        var slice = new Slice(ByUpdate: false, Ascending: true, Size: 100, After: null);

        listing.Find(slice with { Status = "odd" }).Total.ShouldBe(50);
        listing.Find(slice with { Status = "none" }).Ids.ShouldBeEmpty();
        listing.Find(slice with { Status = "odd", Fits = id => id < 10 }).Ids.ShouldBe([1, 3, 5, 7, 9]);
        listing.Find(slice with { Among = [9, 4, 5, 200], Status = "odd" }).Ids.ShouldBe([5, 9]);
    }

    [Fact]
    public void A_changed_thing_moves_to_the_end_of_the_changes_and_into_its_status()
    {
        var listing = Filled();

        listing.Put(3, createdMs: 3, updatedMs: 500, "even");

        listing.Find(new Slice(ByUpdate: true, Ascending: false, Size: 1, After: null)).Ids.ShouldBe([3]);
        listing.Latest("odd").Count().ShouldBe(49);
        listing.Oldest("even").ShouldContain(3);
        listing.Remove(3);
        listing.Count.ShouldBe(99);
        listing.Oldest("even").ShouldNotContain(3);
    }

    [Fact]
    public void Things_that_never_change_are_listed_by_their_creation()
    {
        var listing = new Listing(ofCreationOnly: true);
        listing.Put(1, createdMs: 30);
        listing.Put(2, createdMs: 10);
        listing.Put(3, createdMs: 20);
        listing.Put(2, createdMs: 10);

        listing.Find(new Slice(ByUpdate: false, Ascending: true, Size: 9, After: null)).Ids.ShouldBe([2, 3, 1]);
        listing.Find(new Slice(ByUpdate: true, Ascending: false, Size: 2, After: null)).Ids.ShouldBe([1, 3]);
        listing.Remove(3);
        listing.Remove(3);
        listing.Find(new Slice(ByUpdate: false, Ascending: true, Size: 9, After: null)).Total.ShouldBe(2);
        listing.Latest().ShouldBe([1, 2]);
    }

    private static Listing Filled()
    {
        var listing = new Listing();

        for (var number = 0; number < 100; number++)
        {
            listing.Put(number, number, number, number % 2 == 0 ? "even" : "odd");
        }

        return listing;
    }
}
