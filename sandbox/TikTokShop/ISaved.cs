namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>Something with a durable form.</summary>
internal interface ISaved
{
    /// <summary>The document to write; without JSON when the thing is gone.</summary>
    SandboxDocument Document();
}
