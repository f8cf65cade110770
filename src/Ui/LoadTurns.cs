namespace CreatorFlow.Ui;

/// <summary>
/// The parts of one page share its connection to the database: each asks when the one before has its answer.
/// </summary>
public sealed class LoadTurns : IDisposable
{
    private readonly SemaphoreSlim free = new(1);

    public async Task Take(Func<Task> load)
    {
        await free.WaitAsync();

        try
        {
            await load();
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
