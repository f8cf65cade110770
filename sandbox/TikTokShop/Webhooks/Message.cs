using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>The envelope of a message, sent when its topic is registered for the shop. Call under the gate.</summary>
internal static class Message
{
    private const long FirstNotificationId = 7_327_112_000_000_000_000;

    public static void Send(this Market market, int topic, Action<Utf8JsonWriter> data)
    {
        if (market.Registrations.Find(market.Shop.Id, Topics.Name(topic)) is null)
        {
            return;
        }

        var body = new ArrayBufferWriter<byte>(384);

        using (var writer = new Utf8JsonWriter(body, WireJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, topic);

            // One topic comes without an identifier, so nobody can rely on it.
            if (topic != Topics.RecipientAddress)
            {
                writer.Id("tts_notification_id"u8, IdOf(market.Deliveries.NextSequence));
            }

            writer.WriteString("shop_id"u8, market.Shop.Id);
            writer.Time("timestamp"u8, market.NowMs);
            writer.WriteStartObject("data"u8);
            data(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        market.Deliveries.Add(market.Shop.Id, topic, Encoding.UTF8.GetString(body.WrittenSpan));
    }

    /// <summary>The body as it is sent again under another identifier.</summary>
    public static string Renumbered(Delivery delivery)
    {
        var old = IdOf(delivery.Sequence).ToString(CultureInfo.InvariantCulture);
        var again = (IdOf(delivery.Sequence) + (100_000_000_000L * (delivery.Failures + 1)))
            .ToString(CultureInfo.InvariantCulture);
        return delivery.Body.Replace(old, again, StringComparison.Ordinal);
    }

    private static long IdOf(long sequence) => FirstNotificationId + sequence;
}
