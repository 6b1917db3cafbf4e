using DigestGen.Tool;

return await ToolHost.RunAsync(args);
