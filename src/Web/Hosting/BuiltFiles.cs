using Microsoft.AspNetCore.StaticFiles;

namespace CreatorFlow.Web.Hosting;

/// <summary>
/// The files of the asset build. Each that can be compressed has its compressed forms beside it, made once: they are
/// sent in its place to browsers that read them.
/// </summary>
internal static class BuiltFiles
{
    private const string KeptForGood = "public, max-age=31536000, immutable";
    private const string WorkerPath = "/sw.js";
    private static readonly (string Encoding, string Ending)[] Forms = [("br", ".br"), ("gzip", ".gz")];

    public static void UseBuiltFiles(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.Use((context, next) =>
        {
            var request = context.Request;
            var accepted = request.Headers.AcceptEncoding.ToString();

            if (HttpMethods.IsGet(request.Method)
                && Path.GetExtension(request.Path.Value) is ".js" or ".css" or ".svg"
                && Forms.FirstOrDefault(form => accepted.Contains(form.Encoding, StringComparison.Ordinal)
                    && files.GetFileInfo(request.Path + form.Ending).Exists) is { Ending: { } ending })
            {
                request.Path += ending;
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = new TypesOfForms(),
            OnPrepareResponse = Prepare,
        });
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var (headers, path) = (file.Context.Response.Headers, file.Context.Request.Path.Value ?? "");

        foreach (var form in Forms.Where(form => path.EndsWith(form.Ending, StringComparison.Ordinal)))
        {
            headers.ContentEncoding = form.Encoding;
        }

        headers.Vary = "Accept-Encoding";

        // Files are asked for with ?v= and the hash of their content: such an answer never changes.
        if (file.Context.Request.Query.ContainsKey("v"))
        {
            headers.CacheControl = KeptForGood;
        }
        else if (path.StartsWith(WorkerPath, StringComparison.Ordinal))
        {
            headers.CacheControl = "no-cache";
        }
    }

    /// <summary>A compressed form has the type of what it is the form of.</summary>
    private sealed class TypesOfForms : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider usual = new();

        public bool TryGetContentType(string subpath, out string contentType) =>
            usual.TryGetContentType(
                Path.GetExtension(subpath) is ".br" or ".gz" ? Path.ChangeExtension(subpath, null) : subpath,
                out contentType!);
    }
}
