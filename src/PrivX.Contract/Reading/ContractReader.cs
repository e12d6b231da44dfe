using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace PrivX.Contract.Reading;

/// <summary>Reads the embedded documents, several at a time.</summary>
internal static class ContractReader
{
    private const string Extension = ".yaml";

    public static ApiContract ReadAll()
    {
        var assembly = typeof(ContractReader).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(Extension, StringComparison.Ordinal)).ToArray();
        var services = new ConcurrentBag<ApiService>();

        // The documents differ much in size: hand them out one by one, so that no worker is left with two big ones.
        var work = Partitioner.Create(names.OrderByDescending(Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(work, name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            services.Add(DocumentReader.Read(name[..^Extension.Length], DocumentParser.Parse(reader)));
        });
        return new ApiContract([.. services.OrderBy(service => service.Name, StringComparer.Ordinal)]);

        long Length(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return stream.Length;
        }
    }
}
