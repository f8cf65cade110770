using System.Globalization;
using CreatorFlow.Inventory.Purchasing;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class DraftReadingTests
{
    [Theory]
    [InlineData("en", "4.20", 420)]
    [InlineData("es-ES", "4,20", 420)]
    [InlineData("en", "", 0)]
    [InlineData("en", "much", null)]
    [InlineData("en", "0.001", null)]
    public void A_cost_is_read_as_people_type_it(string language, string typed, int? minor)
    {
        CultureInfo.CurrentCulture = new CultureInfo(language);

        DraftReading.Cost(typed, "USD").ShouldBe(minor);
    }
}
