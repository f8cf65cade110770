namespace CreatorFlow.Channels.Limits;

/// <summary>Calls that wait for a moment to leave: the most urgent lane first, and in a lane who came first.</summary>
internal sealed class LaneQueue
{
    private readonly LinkedList<TaskCompletionSource<long>>[] lanes =
        [.. Enum.GetValues<CallLane>().Select(_ => new LinkedList<TaskCompletionSource<long>>())];

    public int Count => lanes.Sum(lane => lane.Count);

    /// <param name="again">Had a turn and could not use it: goes before those who came later.</param>
    public TaskCompletionSource<long> Add(CallLane lane, bool again)
    {
        var waiter = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);

        if (again)
        {
            lanes[(int)lane].AddFirst(waiter);
        }
        else
        {
            lanes[(int)lane].AddLast(waiter);
        }

        return waiter;
    }

    /// <summary>Lets the next one go; false when nobody waits any more.</summary>
    public bool Release(long leaveBy)
    {
        foreach (var lane in lanes)
        {
            while (lane.First is { Value: var waiter })
            {
                lane.RemoveFirst();

                if (waiter.TrySetResult(leaveBy))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Fail(Exception error)
    {
        foreach (var lane in lanes)
        {
            foreach (var waiter in lane)
            {
                waiter.TrySetException(error);
            }

            lane.Clear();
        }
    }
}
