using CreatorFlow.Platform.Data;

namespace CreatorFlow.Tests.Platform.Data;

public sealed class WriterGateTests
{
    private readonly WriterGate gate = new();
    private readonly List<string> order = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writers_take_turns_in_order_and_who_is_waited_for_goes_ahead_of_them()
    {
        var held = await gate.Enter(Ct);
        Task[] writers =
        [
            Write("first", gate.Enter(Ct)), Write("second", gate.Enter(Ct)), Write("ahead", gate.EnterAhead(Ct)),
        ];
        order.ShouldBeEmpty();

        held.Dispose();
        await Task.WhenAll(writers);

        order.ShouldBe(["ahead", "first", "second"]);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_passed_over()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var held = await gate.Enter(Ct);
        var gone = gate.EnterAhead(patience.Token);
        var next = Write("next", gate.Enter(Ct));

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);
        held.Dispose();
        await next;

        order.ShouldBe(["next"]);
    }

    [Fact]
    public async Task A_turn_that_is_over_twice_lets_only_one_through()
    {
        var held = await gate.Enter(Ct);
        var (first, second) = (gate.Enter(Ct), gate.Enter(Ct));

        held.Dispose();
        held.Dispose();
        var turn = await first;

        second.IsCompleted.ShouldBeFalse();
        turn.Dispose();
        (await second).Dispose();
        (await gate.Enter(Ct)).Dispose();
    }

    private async Task Write(string name, Task<IDisposable> turn)
    {
        using var held = await turn;

        lock (order)
        {
            order.Add(name);
        }
    }
}
