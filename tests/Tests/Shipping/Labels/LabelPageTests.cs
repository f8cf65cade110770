using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CreatorFlow.Platform.Words;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreatorFlow.Tests.Shipping.Labels;

public class LabelPageTests
{
    private static readonly ParcelToShip Parcel = Sample.ParcelToShip();

    [Fact]
    public async Task A_bought_label_is_shown_as_the_image_to_print()
    {
        await using var shipping = await World(LabelFormat.Png);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        var label = await shipping.LabelOf(Parcel);

        var page = await Render(shipping, label.Id);

        var image = page.QuerySelector("img.sheet-label")!;
        image.GetAttribute("src").ShouldBe($"/labels/{label.Id}/file");
        image.GetAttribute("alt").ShouldBe($"Label of UPS {label.TrackingNumber}");
        page.QuerySelector($"a[href='/labels/{label.Id}/file?download=true']").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("It is the cheapest");
        page.QuerySelectorAll("table tbody tr").Length.ShouldBe((await shipping.Row(Parcel)).Alternatives.Count);
    }

    [Fact]
    public async Task A_thermal_label_is_offered_as_a_file()
    {
        await using var shipping = await World(LabelFormat.Zpl);
        await shipping.Buy(Parcel);
        await shipping.RunPurchases();
        var label = await shipping.LabelOf(Parcel);

        var page = await Render(shipping, label.Id);

        page.QuerySelector("img").ShouldBeNull();
        page.QuerySelector($"a[href='/labels/{label.Id}/file?download=true']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_failed_label_says_what_is_wrong()
    {
        await using var shipping = await World(LabelFormat.Png);
        await shipping.Buy(Parcel with { ShipTo = Sample.Buyer with { City = "" } });
        await shipping.RunPurchases();

        var page = await Render(shipping, (await shipping.LabelOf(Parcel)).Id);

        page.Body!.TextContent.ShouldContain("The address lacks the city.");
        page.QuerySelector("img").ShouldBeNull();
    }

    [Fact]
    public async Task A_label_that_is_not_there_says_so()
    {
        await using var shipping = await World(LabelFormat.Png);

        (await Render(shipping, Guid.Empty)).Body!.TextContent.ShouldContain("There is no such label.");
    }

    private static Task<ShippingWorld> World(LabelFormat format) =>
        ShippingWorld.WithAccount("sqlite", format, services =>
        {
            services.AddWords();
            services.AddUi();
        });

    private static async Task<IHtmlDocument> Render(ShippingWorld shipping, Guid labelId)
    {
        await using var scope = shipping.World.Scope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["LabelId"] = labelId });
            return (await renderer.RenderComponentAsync<LabelPage>(parameters)).ToHtmlString();
        });

        return new HtmlParser().ParseDocument(html);
    }
}
