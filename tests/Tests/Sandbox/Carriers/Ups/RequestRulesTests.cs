using System.Text.Json;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class RequestRulesTests
{
    private static readonly RequestRules Rules = new(
        "1",
        """
        Order object
        Order.Name text 1-3
        Order.Note? text 2
        Order.Lines list 1-2
        Order.Lines.Sku text 1-9
        Order.Tags? texts 1-2 1-3
        """);

    [Theory]
    [InlineData("""{"Order":{"Name":"abc","Lines":[{"Sku":"a"}]}}""")]
    [InlineData("""{"Order":{"Name":"a","Note":null,"Lines":[{"Sku":"a"},{"Sku":"b"}],"Tags":["a","abc"],"More":1}}""")]
    public void A_request_within_the_rules_is_not_refused(string json) => Message(json).ShouldBeNull();

    [Theory]
    [InlineData("""{}""", "Order: required")]
    [InlineData("""{"Order":null}""", "Order: required")]
    [InlineData("""{"Order":[]}""", "Order: must be an object")]
    [InlineData("""{"Order":{"Lines":[{"Sku":"a"}]}}""", "Order/Name: required")]
    [InlineData("""{"Order":{"Name":7}}""", "Order/Name: must be a string")]
    [InlineData("""{"Order":{"Name":"abcd"}}""", "Order/Name: must have 1 to 3 characters")]
    [InlineData("""{"Order":{"Name":"a","Note":"abc"}}""", "Order/Note: must have 2 characters")]
    [InlineData("""{"Order":{"Name":"a","Lines":{"Sku":"a"}}}""", "Order/Lines: must be an array")]
    [InlineData("""{"Order":{"Name":"a","Lines":[]}}""", "Order/Lines: must have 1 to 2 items")]
    [InlineData("""{"Order":{"Name":"a","Lines":["a"]}}""", "Order/Lines: must hold objects")]
    [InlineData("""{"Order":{"Name":"a","Lines":[{}]}}""", "Order/Lines/Sku: required")]
    [InlineData("""{"Order":{"Name":"a","Lines":[{"Sku":"a"}],"Tags":[7]}}""", "Order/Tags: must be a string")]
    public void The_first_broken_rule_is_named(string json, string message) =>
        Message(json).ShouldBe("Missing or invalid " + message);

    [Fact]
    public void What_is_not_an_object_is_refused() =>
        Rules.Broken(JsonDocument.Parse("[]").RootElement).ShouldBe(UpsError.NotJson);

    private static string? Message(string json) => Rules.Broken(JsonDocument.Parse(json).RootElement)?.Message;
}
