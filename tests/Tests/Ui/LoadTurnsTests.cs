using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class LoadTurnsTests
{
    [Fact]
    public async Task One_asks_when_the_one_before_has_its_answer()
    {
        using var turns = new LoadTurns();
        var answer = new TaskCompletionSource();
        var asked = new List<string>();

        var first = turns.Take(() => Ask("first"));
        var second = turns.Take(() => Ask("second"));
        asked.ShouldBe(["first"]);
        answer.SetResult();
        await Task.WhenAll(first, second);

        asked.ShouldBe(["first", "second"]);

        Task Ask(string who)
        {
            asked.Add(who);
            return answer.Task;
        }
    }

    [Fact]
    public async Task Who_fails_holds_nobody_up()
    {
        using var turns = new LoadTurns();
        var asked = false;

        await Should.ThrowAsync<InvalidOperationException>(
            turns.Take(() => Task.FromException(new InvalidOperationException())));
        await turns.Take(() =>
        {
            asked = true;
            return Task.CompletedTask;
        });

        asked.ShouldBeTrue();
    }
}
