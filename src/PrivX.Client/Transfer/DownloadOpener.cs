using System.IO;
using System.Net;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Pipeline;

namespace PrivX.Client.Transfer;

/// <summary>Makes a download of a response whose headers have come.</summary>
internal static class DownloadOpener
{
    public static async Task<Download> OpenAsync(ApiResponse response, SessionContext session, CancellationToken end, CancellationToken cancellationToken)
    {
        HttpContentHeaders headers = response.Message.Content.Headers;
#if NET8_0_OR_GREATER
        Stream content = await response.Message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        cancellationToken.ThrowIfCancellationRequested();
        Stream content = await response.Message.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        long? length = headers.ContentEncoding.Count == 0 ? headers.ContentLength : null;
        bool isPart = response.Message.StatusCode == HttpStatusCode.PartialContent;
        return new Download(
            new DownloadStream(content, response, session, length, end),
            headers.ContentLength,
            FileNames.FromServer(headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName),
            headers.ContentType?.MediaType)
        {
            Start = isPart ? headers.ContentRange?.From ?? -1 : 0,
            Total = isPart ? headers.ContentRange?.Length : length,
            EntityTag = response.Message.Headers.ETag?.ToString(),
        };
    }
}
