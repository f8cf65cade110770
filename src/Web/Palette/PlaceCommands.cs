using CreatorFlow.Automation.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Web.Palette;

/// <summary>The places of the program, and the acts that belong to no single thing.</summary>
internal sealed class PlaceCommands(ICurrentActor me, IAutomationSwitch automation) : ICommandSource
{
    public async Task<IReadOnlyList<PaletteCommand>> Find(string query, CancellationToken ct) =>
        [.. Places().Concat(await Acts(ct)).Where(own => CommandMatch.Is(query, own.Text))];

    private IEnumerable<PaletteCommand> Places()
    {
        (string Text, string Icon, string Href, string Permission, string? Key)[] all =
        [
            (WebWords.NavHome, Icons.Home, "/", Permissions.HomeRead, "h"),
            (WebWords.NavOrders, Icons.Orders, "/orders", Permissions.OrdersRead, "o"),
            (WebWords.PlaceToShip, Icons.Package, "/orders?view=ship", Permissions.OrdersRead, null),
            (WebWords.PlaceLate, Icons.Deadline, "/orders?view=late", Permissions.OrdersRead, null),
            (WebWords.PlaceReview, Icons.Eye, "/orders/review", Permissions.OrdersRead, null),
            (WebWords.PlaceRates, Icons.Analytics, "/orders/rates", Permissions.OrdersRead, null),
            (WebWords.PlacePickList, Icons.Document, "/orders/pick", Permissions.OrdersRead, null),
            (WebWords.PlaceNewOrder, Icons.Add, "/orders/new", Permissions.OrdersCreate, null),
            (WebWords.NavStock, Icons.Stock, "/stock", Permissions.StockRead, "s"),
            (WebWords.PlaceLowStock, Icons.Warn, "/stock?view=low", Permissions.StockRead, null),
            (WebWords.NavChannels, Icons.Channels, "/channels", Permissions.ChannelsRead, "c"),
            (WebWords.NavFinance, Icons.Money, "/finance", Permissions.FinanceRead, "m"),
            (WebWords.SettingsAlerts, Icons.Bell, "/alerts", Permissions.AlertsRead, null),
            (WebWords.SettingsTitle, Icons.Settings, "/settings", Permissions.HomeRead, "e"),
            (WebWords.SettingsCalendar, Icons.Calendar, "/settings/calendar", Permissions.OrdersRead, null),
            (WebWords.NavShipping, Icons.Truck, "/settings/shipping", Permissions.ShippingManage, null),
        ];

        return all.Where(place => me.May(place.Permission)).Select(place =>
            new PaletteCommand(WebWords.KeysGo, place.Text, place.Icon, place.Href)
            {
                Keys = place.Key is null ? [] : ["g", place.Key],
            });
    }

    private async Task<IEnumerable<PaletteCommand>> Acts(CancellationToken ct)
    {
        if (!me.May(Permissions.AutomationManage))
        {
            return [];
        }

        return await automation.IsPaused(ct)
            ? [Act(WebWords.ActResume, Icons.Play, "/automation/resume")]
            : [Act(WebWords.ActPause, Icons.Pause, "/automation/pause")];
    }

    private static PaletteCommand Act(string text, string icon, string address) =>
        new(WebWords.PaletteActs, text, icon, address) { IsAct = true };
}
