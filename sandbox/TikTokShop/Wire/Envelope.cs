using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>The object around every answer.</summary>
internal static class Envelope
{
    private const string ContentType = "application/json; charset=utf-8";

    public static async Task Write(HttpContext context, Reply reply, string requestId, int httpStatus)
    {
        CallLog.Mark(context, reply.Code);
        context.Response.StatusCode = httpStatus;
        context.Response.ContentType = ContentType;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, WireJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteNumber("code"u8, reply.Code);
        writer.WriteString("message"u8, reply.Message);
        writer.WriteString("request_id"u8, requestId);

        if (reply.Data is { } members)
        {
            writer.WriteStartObject("data"u8);
            members(writer);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("data"u8);
        }

        writer.WriteEndObject();
    }
}
