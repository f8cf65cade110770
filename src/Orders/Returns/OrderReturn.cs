using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Returns;

/// <summary>What comes back of an order.</summary>
internal sealed class OrderReturn : IInWorkspace
{
    /// <summary>So long after an order left a return may be opened.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>So long after the approval it is expected here.</summary>
    public static readonly TimeSpan SendBackWithin = TimeSpan.FromDays(30);

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>1, 2, ... within the order.</summary>
    public int Number { get; private set; }

    /// <summary>What the buyer wants; only of a return do goods come back.</summary>
    public ReturnKind Kind { get; private set; }

    public ReturnState State { get; private set; }

    /// <summary>Without an answer by then the channel decides; null while it waits for none.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Why it was turned down.</summary>
    public string? Answer { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Should be here by then; null before the approval.</summary>
    public DateTimeOffset? ExpectedBy { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>What was paid back, as somebody wrote it down; null before.</summary>
    public long? RefundMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public Money? Refund => RefundMinor is { } minor ? new Money(minor, Currency) : null;

    public static OrderReturn Of(Order order, int number, string reason, Actor by, DateTimeOffset at) => new()
    {
        WorkspaceId = order.WorkspaceId,
        Id = Ids.New(at),
        OrderId = order.Id,
        Number = number,
        Reason = reason,
        AskedBy = by.Name,
        AskedAt = at,
        Currency = order.Currency,
    };

    /// <summary>One that was asked for at the order's channel; its word is applied next.</summary>
    public static OrderReturn Of(Order order, int number, ChannelReturn told, Actor by) => new()
    {
        WorkspaceId = order.WorkspaceId,
        Id = Ids.New(told.AskedAt),
        OrderId = order.Id,
        Number = number,
        Kind = told.Kind,
        Reason = told.Reason,
        AskedBy = by.Name,
        AskedAt = told.AskedAt,
        Currency = order.Currency,
    };

    public Problem? Approve(DateTimeOffset at) => Move(ReturnState.Approved, () => ExpectedBy = at + SendBackWithin);

    public Problem? Reject(string answer, DateTimeOffset at) =>
        Move(ReturnState.Rejected, () => (Answer, ClosedAt) = (answer, at));

    public Problem? Withdraw(DateTimeOffset at) => Move(ReturnState.Withdrawn, () => ClosedAt = at);

    public Problem? Receive(DateTimeOffset at) => Move(ReturnState.Received, () => ReceivedAt = at);

    public Problem? Close(long refundMinor, DateTimeOffset at) =>
        Move(ReturnState.Closed, () => (RefundMinor, ClosedAt) = (refundMinor, at));

    /// <summary>Its channel is done with it and nothing comes any more.</summary>
    public Problem? Close(DateTimeOffset at) => Move(ReturnState.Closed, () => (ClosedAt, AnswerBy) = (at, null));

    /// <summary>What the channel pays back. False when that was known.</summary>
    public bool PaysBack(Money refund)
    {
        if (RefundMinor is not null || refund.Minor < 0)
        {
            return false;
        }

        (RefundMinor, Currency) = (refund.Minor, refund.Currency);
        Version++;
        return true;
    }

    /// <summary>Until when its channel waits for an answer.</summary>
    public void WaitsUntil(DateTimeOffset? answerBy)
    {
        if (AnswerBy != answerBy)
        {
            AnswerBy = answerBy;
            Version++;
        }
    }

    /// <summary>Something else about it that people see is new.</summary>
    public void Touch() => Version++;

    /// <summary>The channel has it there. False when it may not lead there from here.</summary>
    public bool Follow(ReturnState to, DateTimeOffset at)
    {
        if (!ReturnLifecycle.ChannelMay(State, to))
        {
            return false;
        }

        State = to;
        Version++;
        ClosedAt = ReturnLifecycle.Ends.Contains(to) ? at : null;
        ExpectedBy = to == ReturnState.Approved ? at + SendBackWithin : ExpectedBy;
        return true;
    }

    private Problem? Move(ReturnState to, Action write)
    {
        if (!ReturnLifecycle.Allows(State, to))
        {
            return ReturnProblems.WrongState(Number, State);
        }

        State = to;
        Version++;
        write();
        return null;
    }
}

/// <summary>So many units of a SKU that come back, and what became of them.</summary>
internal sealed class ReturnLine : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid ReturnId { get; init; }

    public string Sku { get; init; } = "";

    public int Asked { get; init; }

    public int Restocked { get; set; }

    public int Scrapped { get; set; }
}
