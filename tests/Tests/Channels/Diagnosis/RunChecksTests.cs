using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Diagnosis;

public sealed class RunChecksTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Where_all_is_well_every_check_says_so(string database)
    {
        await using var here = await OneAnswer.Open(401);
        await using var world = await ChannelWorld.On(database);
        world.Vendor.FirstAddress = here.Address;
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        await world.RunJobs(CheckSubscriptions.JobKind);

        var report = await world.Diagnose(shopId);

        report.Checks.Select(check => check.Finding).ShouldBe(
        [
            CheckFinding.ChannelAnswers, CheckFinding.ClockRight, CheckFinding.SignatureTaken,
            CheckFinding.TokenTaken, CheckFinding.ConsentHolds, CheckFinding.ShopRight, CheckFinding.ScopesGranted,
            CheckFinding.WebhooksRegistered, CheckFinding.AddressAnswers,
        ]);
        (report.IsWell, report.IsRunning, report.Shop.Status, report.Diagnosis!.AskedBy)
            .ShouldBe((true, false, ConnectionStatus.Connected, "Ann"));
        (await world.Facts()).ShouldBe(
        [
            nameof(ShopConnected), nameof(CataloguePulled), nameof(SubscriptionsChecked),
            .. Enumerable.Repeat(nameof(ShopChecked), 9),
            nameof(ShopDiagnosed),
        ]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_token_that_ran_out_is_refreshed_and_a_lost_shop_goes_on(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        await world.Lose(shopId);
        world.Vendor.RightToken = "access-2";
        world.Vendor.ShopsFailure = token => token == "access-2" ? null : Expired();

        var report = await world.Diagnose(shopId);

        report.Of(CheckName.Token).Finding.ShouldBe(CheckFinding.TokenRefreshed);
        report.Of(CheckName.Shop).Finding.ShouldBe(CheckFinding.ShopRight);
        (report.Shop.Status, report.Shop.LostAt).ShouldBe((ConnectionStatus.Connected, null));
        (await world.Facts()).ShouldContain(nameof(ShopRegainedAccess));
    }

    [Theory]
    [InlineData(ChannelFault.ConsentExpired, CheckFinding.TokenRefused, CheckFinding.ConsentExpired)]
    [InlineData(ChannelFault.ConsentRevoked, CheckFinding.TokenRefused, CheckFinding.ConsentRevoked)]
    [InlineData(ChannelFault.Down, CheckFinding.TokenUnclear, CheckFinding.NotChecked)]
    internal async Task Without_a_fresh_token_the_consent_is_to_blame_or_nobody_knows(
        ChannelFault fault, CheckFinding token, CheckFinding consent)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.Lose(shopId);
        world.Vendor.ShopsFailure = _ => Expired();
        world.Vendor.Failure = new(ChannelFailureKind.Reconnect, "no", fault.ToString());

        var report = await world.Diagnose(shopId);

        (report.Of(CheckName.Token).Finding, report.Of(CheckName.Consent).Finding).ShouldBe((token, consent));
        report.Checks.Where(check => check.Name is CheckName.Shop or CheckName.Scopes or CheckName.Webhooks)
            .ShouldAllBe(check => check.Finding == CheckFinding.NotChecked);
        report.Shop.Status.ShouldBe(ConnectionStatus.NeedsReconnect);
    }

    [Theory]
    [InlineData(ChannelFault.Signature)]
    [InlineData(ChannelFault.Clock)]
    [InlineData(ChannelFault.Down)]
    [InlineData(ChannelFault.None)]
    internal async Task A_look_that_fails_for_something_else_than_the_token_spends_no_refresh(ChannelFault fault)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.ShopsFailure = _ => new ChannelFailure(ChannelFailureKind.Refused, "words", fault.ToString());

        (await world.Diagnose(shopId)).Of(CheckName.Token).Finding.ShouldBe(CheckFinding.TokenUnclear);

        world.Vendor.Refreshes.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_whose_time_is_over_is_refreshed_whatever_the_look_said()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Clock.Advance(TimeSpan.FromDays(8));
        world.Vendor.RightToken = "access-2";
        world.Vendor.ShopsFailure = token => token == "access-2"
            ? null
            : new ChannelFailure(ChannelFailureKind.Refused, "words", nameof(ChannelFault.None));

        (await world.Diagnose(shopId)).Of(CheckName.Token).Finding.ShouldBe(CheckFinding.TokenRefreshed);
    }

    [Fact]
    public async Task A_consent_that_ends_soon_asks_for_a_new_one()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Clock.Advance(TimeSpan.FromDays(340));
        world.Probe.Time = world.Clock.GetUtcNow();

        var report = await world.Diagnose(shopId);

        var consent = report.Of(CheckName.Consent);
        (consent.Finding, consent.TurnsAt)
            .ShouldBe((CheckFinding.ConsentEndsSoon, TestClock.Start + TimeSpan.FromDays(365)));
        CheckOutcomes.Of(consent.Finding).ShouldBe(CheckOutcome.Consent);
    }

    [Theory]
    [InlineData(0, CheckFinding.ClockRight, 0)]
    [InlineData(-30, CheckFinding.ClockRight, 30)]
    [InlineData(-31, CheckFinding.ClockAhead, 31)]
    [InlineData(300, CheckFinding.ClockRight, 300)]
    [InlineData(301, CheckFinding.ClockBehind, 301)]
    internal async Task A_clock_that_differs_is_told_with_by_how_much(int channel, CheckFinding finding, int seconds)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Probe.Time = TestClock.Start.AddSeconds(channel);

        var clock = (await world.Diagnose(shopId)).Of(CheckName.Clock);

        (clock.Finding, clock.Number).ShouldBe((finding, seconds));
    }

    [Fact]
    public async Task A_channel_that_does_not_tell_its_time_is_no_trouble()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Probe.Time = null;

        (await world.Diagnose(shopId)).Of(CheckName.Clock).Finding.ShouldBe(CheckFinding.ClockUntold);
    }

    [Theory]
    [InlineData(ChannelFault.Signature, CheckFinding.SignatureRefused)]
    [InlineData(ChannelFault.Clock, CheckFinding.SignatureUnclear)]
    [InlineData(ChannelFault.None, CheckFinding.SignatureUnclear)]
    [InlineData(ChannelFault.Scope, CheckFinding.SignatureTaken)]
    internal async Task What_the_channel_says_to_a_signed_call_is_told(ChannelFault fault, CheckFinding finding)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.ShopsFailure = _ => new ChannelFailure(ChannelFailureKind.Refused, "words", fault.ToString());

        var signature = (await world.Diagnose(shopId)).Of(CheckName.Signature);

        signature.Finding.ShouldBe(finding);
        signature.Detail.ShouldBe(finding == CheckFinding.SignatureTaken ? null : "words");
    }

    [Theory]
    [InlineData("750", "US")]
    [InlineData("749", "GB")]
    public async Task A_token_of_another_shop_or_region_is_told_with_whose_it_is(string id, string region)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.Lose(shopId);
        world.Vendor.Granted[0] = new(id, "cipher-2", "Pan Shop", region, "GBP", "Europe/London");

        var report = await world.Diagnose(shopId);

        var shop = report.Of(CheckName.Shop);
        (shop.Finding, shop.Detail).ShouldBe((CheckFinding.ShopOther, $"Pan Shop ({region})"));
        report.Shop.Status.ShouldBe(ConnectionStatus.NeedsReconnect);
        report.Of(CheckName.Webhooks).Finding.ShouldBe(CheckFinding.NotChecked);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Missing_permissions_are_found_in_the_grant_and_by_calls_and_struck_off_when_they_are_there(
        string database)
    {
        await using var world = await ChannelWorld.On(database);
        world.Vendor.GrantedScopes = ["orders.read", "carriers.read"];
        var shopId = await world.Connected();
        world.Probe.Refused.Add("carriers.read");

        var scopes = (await world.Diagnose(shopId)).Of(CheckName.Scopes);

        (scopes.Finding, scopes.Detail, scopes.Number)
            .ShouldBe((CheckFinding.ScopesMissing, "stock.write carriers.read", 2));
        (await world.Shop(shopId)).MissingScopes.ShouldBe("stock.write carriers.read");

        world.Vendor.GrantedScopes = ["orders.read", "carriers.read", "stock.write"];
        world.Probe.Refused.Clear();
        await world.Connected();
        (await world.Diagnose(shopId)).Of(CheckName.Scopes).Finding.ShouldBe(CheckFinding.ScopesGranted);
        (await world.Shop(shopId)).MissingScopes.ShouldBeNull();
    }

    [Theory]
    [InlineData(401, CheckFinding.AddressAnswers, null)]
    [InlineData(404, CheckFinding.AddressOther, 404)]
    [InlineData(200, CheckFinding.AddressOther, 200)]
    [InlineData(301, CheckFinding.AddressOther, 301)]
    [InlineData(502, CheckFinding.AddressOther, 502)]
    internal async Task Only_a_refusal_without_a_signature_is_this_program(
        int status, CheckFinding finding, int? number)
    {
        await using var here = await OneAnswer.Open(status);
        await using var world = await ChannelWorld.On();
        world.Vendor.FirstAddress = here.Address;
        var shopId = await world.Connected();

        var address = (await world.Diagnose(shopId)).Of(CheckName.WebhookAddress);

        (address.Finding, address.Number).ShouldBe((finding, number));
        address.Detail!.ShouldStartWith(here.Address.AbsoluteUri);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_told_with_why()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.FirstAddress = new("http://127.0.0.1:9/webhooks");
        var shopId = await world.Connected();

        var address = (await world.Diagnose(shopId)).Of(CheckName.WebhookAddress);

        (address.Finding, address.Detail)
            .ShouldBe((CheckFinding.AddressSilent, "http://127.0.0.1:9/webhooks: ConnectionRefused"));
    }

    [Fact]
    public async Task While_the_channel_is_down_it_waits_says_since_when_and_goes_on_by_itself()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.Lose(shopId);
        world.Probe.PulseFailure = new(ChannelFailureKind.Retry, "503");
        await world.Diagnose(shopId);
        world.Clock.Advance(RunChecks.LookAgain);
        await world.RunJobs(RunChecks.JobKind);

        var down = await world.Report(shopId);
        var reach = down.Of(CheckName.Reach);
        (reach.Finding, reach.Detail, reach.SinceAt, reach.At, down.IsRunning).ShouldBe(
            (CheckFinding.ChannelDown, "503", TestClock.Start, TestClock.Start + RunChecks.LookAgain, true));
        down.Of(CheckName.Signature).Finding.ShouldBe(CheckFinding.NotChecked);

        world.Probe.PulseFailure = null;
        world.Clock.Advance(RunChecks.LookAgain);
        await world.RunJobs(RunChecks.JobKind);

        var back = await world.Report(shopId);
        (back.IsRunning, back.Shop.Status).ShouldBe((false, ConnectionStatus.Connected));
    }

    [Fact]
    public async Task It_does_not_wait_for_ever()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Probe.PulseFailure = new(ChannelFailureKind.Retry, "503");
        await world.Ask(shopId);
        var rounds = 0;

        while (await world.RunJobs(RunChecks.JobKind) > 0)
        {
            rounds++;
            world.Clock.Advance(RunChecks.LookAgain);
        }

        rounds.ShouldBe(RunChecks.MaxRounds);
        (await world.Report(shopId)).IsRunning.ShouldBeFalse();
    }

    private static AccessExpired Expired() =>
        new(new(ChannelFailureKind.Reconnect, "expired", nameof(ChannelFault.Token)));
}
