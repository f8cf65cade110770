using CreatorFlow.Automation;
using CreatorFlow.Automation.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Automation;

public sealed class AutomationLiveTests
{
    private static readonly ChannelsUnderTest Channels = new(services => AutomationLive.AddLiveChannels(services));
    private static readonly Actor Rule = Actor.Rule("Ship what is ready");

    [Fact]
    public void An_order_that_became_ready_triggers_the_rule()
    {
        Channels.Told(AutomationLive.Events, nameof(OrderReserved), """{"From":"NoStock","To":"Ready"}""")
            .ShouldBe([("workflow_triggered", new RuleTriggered(ChannelsUnderTest.Subject, nameof(OrderReserved)))]);
        Channels.Told(AutomationLive.Events, nameof(OrderReceived), """{"From":"None","To":"OnHold"}""")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(OrderLabelAsked), "rule_executed")]
    [InlineData(nameof(LabelBought), "rule_completed")]
    [InlineData(nameof(LabelFailed), "rule_failed")]
    public void What_a_rule_did_is_told_with_its_reason_and_what_a_person_did_is_not(string kind, string name)
    {
        Channels.Told(AutomationLive.Events, kind, "{}", Rule, new Reason("automation.order_ready"))
            .ShouldBe([(name, new RuleActed(Rule.Name, ChannelsUnderTest.Subject, "automation.order_ready"))]);
        Channels.Told(AutomationLive.Events, kind, "{}", Actor.Person(Guid.Empty, "Ana")).ShouldBeEmpty();
    }

    [Fact]
    public void Trouble_is_an_exception() =>
        Channels.Told(AutomationLive.Events, nameof(OrderTroubled), """{"Code":"orders.short_of_stock"}""").ShouldBe(
            [("exception_occurred", new RuleTroubled(ChannelsUnderTest.Subject, "orders.short_of_stock"))]);

    [Fact]
    public void The_switch_is_told()
    {
        Channels.Told(AutomationLive.Status, nameof(AutomationPaused), "{}")
            .ShouldBe([("automation_paused", new AutomationSwitched(true))]);
        Channels.Told(AutomationLive.Status, nameof(AutomationResumed), "{}")
            .ShouldBe([("automation_resumed", new AutomationSwitched(false))]);
        Channels.All.ShouldAllBe(channel => channel.Permission == Permissions.AutomationRead);
    }
}
