namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A file to upload as <c>multipart/form-data</c>.</summary>
/// <param name="Content">At most 5 MB for a picture.</param>
/// <param name="FileName">With its ending, such as kettle.jpg.</param>
/// <param name="ContentType">Such as image/jpeg.</param>
public sealed record Upload(ReadOnlyMemory<byte> Content, string FileName, string ContentType)
{
    /// <summary>Members that are sent beside the file.</summary>
    internal Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    internal Upload With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Fields[name] = value;
        }

        return this;
    }

    internal MultipartFormDataContent ToContent()
    {
        var form = new MultipartFormDataContent();
        var file = new ReadOnlyMemoryContent(Content);
        file.Headers.ContentType = new(ContentType);
        form.Add(file, "data", FileName);

        foreach (var (name, value) in Fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }
}
