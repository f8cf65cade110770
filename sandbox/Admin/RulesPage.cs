using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The marketplace's terms, and the switches for what is not known for sure.</summary>
internal sealed class RulesPage(TikTokShopSimulator simulator) : IAdminPage
{
    public string Path => "/admin/rules";

    public string Title => "Rules";

    public string Body(Market market, HttpRequest request) => $"""
        <section class="grid" aria-label="Rules">
          {PolicyForm(simulator.Seller.Policies.Latest)}
          {SwitchForm(simulator.Seller.Switches)}
        </section>
        """;

    private string PolicyForm(Policy now) => Form("policy", Path, $"""
        <h2>Policy for new orders</h2>
        {Hours("Unpaid orders end after", "unpaidHours", now.UnpaidHours)}
        {Hours("Ship by", "shipByHours", now.ShipByHours)}
        {Hours("Hand over by", "handOverByHours", now.HandOverByHours)}
        {Hours("Cancelled when not shipped by", "autoCancelHours", now.AutoCancelHours)}
        {Hours("Deliver by", "deliverByHours", now.DeliverByHours)}
        {Hours("Answer a cancellation", "cancelAnswerHours", now.CancelAnswerHours)}
        {Hours("Answer a return", "returnAnswerHours", now.ReturnAnswerHours)}
        {Hours("Buyer sends goods", "buyerShipsHours", now.BuyerShipsHours)}
        {Hours("Answer a received parcel", "receiveAnswerHours", now.ReceiveAnswerHours)}
        {Hours("Time for returns", "afterSaleHours", now.AfterSaleHours)}
        {Hours("Settled after delivery", "settleHours", now.SettleHours)}
        {Number("Fee, hundredths of a percent", "referralFeeBasisPoints", now.ReferralFeeBasisPoints.ToString(Culture))}
        <button class="primary">Enact now</button>
        """);

    private string SwitchForm(Switches now) => Form("switches", Path, $"""
        <h2>Switches</h2>
        {Number("Status of token refusals", "tokenErrorStatus", now.TokenErrorStatus.ToString(Culture))}
        {Number("Polls before a label is there", "labelPolls", now.LabelPolls.ToString(Culture))}
        {Tick("A refresh ends the old refresh token", "refreshTokenRotates", now.RefreshTokenRotates)}
        {Tick("Scopes named granted_permissions", "grantedPermissions", now.GrantedPermissions)}
        {Tick("Orders have a hold", "hasHold", now.HasHold)}
        {Tick("Webhook 1 says CANCEL", "webhookSaysCancel", now.WebhookSaysCancel)}
        {Tick("Quantity 0 is taken", "takesZeroQuantity", now.TakesZeroQuantity)}
        {Tick("Repeated webhooks keep their identifier", "retryKeepsNotificationId", now.RetryKeepsNotificationId)}
        {Tick("Unknown members", "unknownMembers", now.UnknownMembers)}
        {Tick("Legacy webhook 2", "legacyReverseWebhook", now.LegacyReverseWebhook)}
        {Tick("Webhooks to this machine", "loopbackWebhooks", now.LoopbackWebhooks)}
        <p class="muted">HTTP statuses by code and the time packages come into being are set by
          <code>POST /control/switches</code>.</p>
        <button class="primary">Set</button>
        """);

    private static string Hours(string label, string name, int value) =>
        Number($"{label}, hours", name, value.ToString(Culture), "min=\"0\" max=\"8784\"");
}
