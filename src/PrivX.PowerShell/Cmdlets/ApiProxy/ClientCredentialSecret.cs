using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>The secret of a client credential in the answer of the server: text, or for kubectl a file inside of JSON.</summary>
internal static class ClientCredentialSecret
{
    private const int Chunk = 4096;

    public static async Task<SecretText> ReadAsync(Stream content, bool isKubeconfig, CancellationToken token)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Chunk, token).ConfigureAwait(false);
        string text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return new SecretText(isKubeconfig ? Kubeconfig(text) : text);
    }

    private static string Kubeconfig(string json)
    {
        try
        {
            if (((JsonNode.Parse(json) as JsonObject)?["kubeconfig"] as JsonObject)?["data"] is JsonValue data && data.ToString() is { Length: > 0 } file)
            {
                return file;
            }
        }
        catch (JsonException)
        {
            // Nothing of the text may be shown, and the parser's message quotes it.
        }

        throw new PrivXResponseException("PrivX answered no configuration for kubectl where one was due.");
    }
}
