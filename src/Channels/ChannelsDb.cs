using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels;

/// <summary>Tables of connections and listings.</summary>
internal sealed class ChannelsDb : IMapTables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ShopConnection>(shop =>
        {
            shop.ToTable("shop_connections");
            shop.HasKey(row => new { row.WorkspaceId, row.Id });
            shop.Ignore(row => row.LastSyncAt).Ignore(row => row.Consent).Ignore(row => row.RefreshDueAt)
                .Ignore(row => row.Label);

            // Across workspaces on purpose: a webhook names the shop alone, so one shop has one home.
            shop.HasIndex(row => new { row.Channel, row.ExternalId }).IsUnique().HasFilter("status <> 'Disconnected'");
        });

        model.Entity<ConnectAttempt>(attempt =>
        {
            attempt.ToTable("connect_attempts");
            attempt.HasKey(row => new { row.WorkspaceId, row.State });
        });

        model.Entity<Listing>(listing =>
        {
            listing.ToTable("listings");
            listing.HasKey(row => new { row.WorkspaceId, row.ShopId, row.SkuId });
            listing.Ignore(row => row.Look).Ignore(row => row.Looks);
            listing.HasIndex(row => new { row.WorkspaceId, row.Sku });
            listing.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.ProductId });
        });

        model.Entity<AftersalesSweep>(sweep =>
        {
            sweep.ToTable("aftersales_sweeps");
            sweep.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Kind });
        });

        model.Entity<ShopReading>(reading =>
        {
            reading.ToTable("shop_readings");
            reading.HasKey(row => new { row.WorkspaceId, row.ShopId });
        });

        model.Entity<LabelSettings>(settings =>
        {
            settings.ToTable("label_settings");
            settings.HasKey(row => new { row.WorkspaceId, row.ShopId });
            settings.Ignore(row => row.Terms);
        });

        MapStock(model);
        MapDiagnosis(model);
        MapWebhooks(model);
        MapCalls(model);
        StatementsDb.Map(model);
        PerformanceDb.Map(model);
    }

    private static void MapDiagnosis(ModelBuilder model)
    {
        model.Entity<TokenLease>(lease =>
        {
            lease.ToTable("token_leases");
            lease.HasKey(row => new { row.WorkspaceId, row.Channel, row.Consent });
        });

        model.Entity<ShopDiagnosis>(diagnosis =>
        {
            diagnosis.ToTable("shop_diagnoses");
            diagnosis.HasKey(row => new { row.WorkspaceId, row.ShopId });
        });

        model.Entity<ShopCheck>(check =>
        {
            check.ToTable("shop_checks");
            check.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Name });
        });
    }

    private static void MapWebhooks(ModelBuilder model)
    {
        model.Entity<WebhookSubscription>(subscription =>
        {
            subscription.ToTable("webhook_subscriptions");
            subscription.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Topic });
            subscription.Ignore(row => row.State);
        });

        model.Entity<WebhookReplay>(replay =>
        {
            replay.ToTable("webhook_replays");
            replay.HasKey(row => new { row.WorkspaceId, row.Id });
            replay.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Id });
        });

        model.Entity<StockAlert>(alert =>
        {
            alert.ToTable("stock_alerts");
            alert.HasKey(row => new { row.WorkspaceId, row.ShopId, row.SkuId });
        });
    }

    private static void MapStock(ModelBuilder model)
    {
        model.Entity<StockPush>(push =>
        {
            push.ToTable("stock_pushes");
            push.HasKey(row => new { row.WorkspaceId, row.Id });
            push.Ignore(row => row.IsConflict);
            push.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Id });
        });

        model.Entity<Reconciliation>(run =>
        {
            run.ToTable("reconciliations");
            run.HasKey(row => new { row.WorkspaceId, row.Id });
            run.Ignore(row => row.Differed).Ignore(row => row.Score);
            run.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Id });
        });

        model.Entity<StockDifference>(difference =>
        {
            difference.ToTable("stock_differences");
            difference.HasKey(row => new { row.WorkspaceId, row.RunId, row.SkuId });
        });

        model.Entity<PriceChange>(change =>
        {
            change.ToTable("price_changes");
            change.HasKey(row => new { row.WorkspaceId, row.Id });
            change.Ignore(row => row.From).Ignore(row => row.To);
            change.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Id });
            change.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.SkuId }).HasFilter("outcome = 'Waiting'");
        });

        model.Entity<OfferRule>(rule =>
        {
            rule.ToTable("offer_rules");
            rule.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Sku });
        });
    }

    private static void MapCalls(ModelBuilder model)
    {
        model.Entity<CallBucket>(bucket =>
        {
            bucket.ToTable("call_buckets");
            bucket.HasKey(row => row.Key);
        });

        model.Entity<CallLimit>(limit =>
        {
            limit.ToTable("call_limits");
            limit.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Family });
        });

        model.Entity<CallPeriod>(period =>
        {
            period.ToTable("call_periods");
            period.HasKey(row => new { row.WorkspaceId, row.ShopId, row.StartedAt, row.Endpoint, row.Node });
            period.Ignore(row => row.LastError);
            period.HasIndex(row => row.StartedAt);
        });

        model.Entity<CallRest>(rest =>
        {
            rest.ToTable("call_rests");
            rest.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Family, row.Node });
        });
    }
}
