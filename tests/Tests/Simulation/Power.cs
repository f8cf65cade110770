using System.Data.Common;
using CreatorFlow.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// What a simulated process runs on. It fails at a set commit, just before or just after it; from then on the process
/// reads and writes nothing, whatever it still tries, until another one is started.
/// </summary>
internal sealed class Power
{
    private int commitsLeft;
    private bool afterCommit;

    public bool IsOff { get; private set; }

    /// <summary>It will fail, but has not yet.</summary>
    public bool WillFail => commitsLeft > 0;

    /// <summary>Commits that came about, over all processes.</summary>
    public int Commits { get; private set; }

    /// <summary>Fails at the commit of this number from now on, counted from 1.</summary>
    /// <param name="after">After the commit has come about, instead of before.</param>
    public void FailAt(int commit, bool after) => (commitsLeft, afterCommit) = (commit, after);

    /// <summary>Is there again, for a new process.</summary>
    public void Restore() => (IsOff, commitsLeft) = (false, 0);

    /// <summary>Has the program's own database run on it.</summary>
    public void Feed(IServiceCollection services) => services.ConfigureDbContext<AppDb>(options =>
        options.AddInterceptors(new Connections(this), new Transactions(this)));

    private void MustBeOn()
    {
        if (IsOff)
        {
            throw new PowerCutException();
        }
    }

    private void BeforeCommit()
    {
        MustBeOn();

        if (!afterCommit && commitsLeft == 1)
        {
            Cut();
        }
    }

    private void AfterCommit()
    {
        Commits++;

        if (commitsLeft > 0 && --commitsLeft == 0)
        {
            Cut();
        }
    }

    private void Cut()
    {
        (IsOff, commitsLeft) = (true, 0);
        throw new PowerCutException();
    }

    private sealed class Connections(Power power) : DbConnectionInterceptor
    {
        // Nobody takes the power from the machine here, only from the process: nothing needs to reach the disk.
        private const string NoSync = "PRAGMA synchronous=OFF";

        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            power.MustBeOn();
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            power.MustBeOn();
            return new(result);
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (connection is SqliteConnection)
            {
                using var command = connection.CreateCommand();
                command.CommandText = NoSync;
                command.ExecuteNonQuery();
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Transactions(Power power) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            power.BeforeCommit();
            return new(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            power.AfterCommit();
            return Task.CompletedTask;
        }
    }
}

/// <summary>The process is gone; nothing of it goes on.</summary>
internal sealed class PowerCutException() : Exception("The power is gone.");
