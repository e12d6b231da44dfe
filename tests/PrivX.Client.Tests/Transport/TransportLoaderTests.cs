using System;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading.Tasks;
using PrivX.Client.Transport;

namespace PrivX.Client.Tests.Transport;

public sealed class TransportLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privx-loader-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_loads_once_however_many_ask()
    {
        // Connecting begins in the background what it needs a moment later.
        TransportLoader.Begin();
        ITransportEntry[] entries = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(TransportLoader.Load)));

        Assert.All(entries, entry => Assert.Same(entries[0], entry));
    }

    [Fact]
    public void Transport_and_its_packages_live_in_a_context_of_their_own()
    {
        using ITransport transport = TransportLoader.Load().Create(new TransportOptions(), []);

        AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(transport.GetType().Assembly)!;
        Assert.Equal("PrivX.Transport", context.Name);
        Assert.NotSame(AssemblyLoadContext.Default, context);
        Assert.Contains(context.Assemblies, a => a.GetName().Name == "Microsoft.Extensions.Http");
        Assert.DoesNotContain(context.Assemblies, a => a.GetName().Name == "PrivX.Client");

        // This host is newer than what the module ships for old ones.
        Assert.DoesNotContain(context.Assemblies, a => a.GetName().Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => TransportLoader.LoadFrom(_folder));

        Assert.Contains(Path.Combine(_folder, "PrivX.Transport.dll"), error.Message, StringComparison.Ordinal);
        Assert.Contains("Reinstall the module", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        string path = Path.Combine(_folder, "PrivX.Transport.dll");
        File.WriteAllText(path, "half a download");

        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(() => TransportLoader.LoadFrom(_folder));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Remedy);
    }

    [Fact]
    public void A_missing_package_is_named_when_it_is_needed()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "PrivX.Transport.dll"), Path.Combine(_folder, "PrivX.Transport.dll"));
        File.WriteAllText(Path.Combine(_folder, "Microsoft.Extensions.Http.dll"), "half a download");

        PrivXConfigurationException error = Assert.Throws<PrivXConfigurationException>(
            () => TransportLoader.LoadFrom(_folder).Create(new TransportOptions(), []));

        Assert.Contains("Microsoft.Extensions.Http", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Remedy);
    }
}
